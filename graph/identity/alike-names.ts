import { editDistance, forgivenEdits } from './edit-distance.ts';
import { nameKeys } from './normalise.ts';

/** Why two printed names may mean the same body; a reason to ask, never to merge. */
export type Likeness = 'near' | 'contained';

/** Before these words another body is named, to which the first belongs: "Förderverein der Musikschule". */
const belonging = new Set([
  'der',
  'des',
  'den',
  'dem',
  'vom',
  'von',
  'fuer',
  'im',
  'in',
  'am',
  'an',
  'zum',
  'zur',
]);
const fewestLetters = 3;

/**
 * What speaks for one body behind two printed names: the same words in another order or up to two letters apart, or one
 * name inside the other, each also with and without what stands in brackets ("(Grund-)Schulen", "Büro (Marketing)").
 * Null where nothing does; numbers and codes never do.
 */
export function likeness(one: string, other: string): Likeness | null {
  const pairs = readings(one).flatMap((a) => readings(other).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => isNear(a, b))) return 'near';
  return pairs.some(([a, b]) => isInside(a, b) || isInside(b, a)) ? 'contained' : null;
}

/** Whether a printed name is two other names without what parted them ("VHS Vereine"). */
export function isRunTogether(name: string, first: string, second: string): boolean {
  const [whole, parts] = [lettersOf(wordsOf(name)), [first, second].map((part) => lettersOf(wordsOf(part)))];
  return [parts.join(''), parts.toReversed().join('')].some((joined) => isSpeltAlike(whole, joined));
}

/** A name as its words, once as if its first brackets were left out and once as what stands in them, or joined to it. */
function readings(name: string): string[][] {
  const bracket = /\(([^()]*)\)/.exec(name);
  if (bracket === null) return [wordsOf(name)];
  const [whole, inside = ''] = bracket;
  const [before, after] = [name.slice(0, bracket.index), name.slice(bracket.index + whole.length)];
  const joined = /\p{L}$/u.test(before) || /^\p{L}/u.test(after);
  return [before + after, joined ? before + inside.replace(/-$/, '') + after : inside].map(wordsOf);
}

function wordsOf(name: string): string[] {
  return nameKeys(name)[0]
    .split(' ')
    .filter((word) => word !== '');
}

function lettersOf(words: readonly string[]): string {
  return words.join('');
}

function isNear(a: readonly string[], b: readonly string[]): boolean {
  return (
    isSpeltAlike(lettersOf(a), lettersOf(b)) || isSpeltAlike(lettersOf(a.toSorted()), lettersOf(b.toSorted()))
  );
}

function isSpeltAlike(a: string, b: string): boolean {
  if (!isName(a) || !isName(b)) return false;
  const forgiven = forgivenEdits(Math.min(a.length, b.length));
  return editDistance(a, b, forgiven) <= forgiven;
}

function isInside(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length || !isName(lettersOf(part))) return false;
  return whole.some(
    (_, start) =>
      part.every((word, at) => whole[start + at] === word) && !belonging.has(whole[start - 1] ?? ''),
  );
}

function isName(letters: string): boolean {
  return letters.replace(/[^\p{L}]/gu, '').length >= fewestLetters;
}
