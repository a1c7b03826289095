import { readFileSync } from 'node:fs';

/** Names of persons as lists hold them, folded; a list is data beside this file, with its source and licence. */
const firstNames = list('./first-names.txt', './more-first-names.txt');
const surnames = list('./surnames.txt');

/** A name as lists are searched: lower case, without marks over letters; what German writes as "ue" stays. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase();
}

function list(...files: readonly string[]): ReadonlySet<string> {
  const lines = files.flatMap((file) => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n'));
  const names = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/u));
  return new Set(names.filter((name) => name !== '').map(fold));
}

/** Whether a word is a first name, or several joined by hyphens ("Karl-Heinz"). */
export function isFirstName(word: string): boolean {
  return firstNames.has(fold(word)) || parts(word).every((part) => part.length > 1 && firstNames.has(part));
}

/** Whether a word is a listed surname, or several joined by hyphens. */
export function isSurname(word: string): boolean {
  return surnames.has(fold(word)) || parts(word).every((part) => part.length > 1 && surnames.has(part));
}

function parts(word: string): string[] {
  return fold(word).split('-');
}
