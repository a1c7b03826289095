import { degree } from '../graph/schema/person-forms.ts';
import { runsOf, wordsOf, type PersonNames } from './person-words.ts';

const word = String.raw`\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}.])`;
const next = String.raw`[ \t]+(?:(?:von|van|de)[ \t]+)*${word}`;
const fullName = `${word}(?:${next})+`;
const organisation = String.raw`[ \t]*\([^)]*\)`;
const particles = new Set(['von', 'van', 'de']);

/**
 * How documents print persons: after a form of address, after a degree or "gez.", as who led or wrote something, after
 * "durch", above an office on the next line, in an e-mail address. The first group holds the names.
 */
const printedForms = [
  String.raw`(?<!\p{L})(?:Frau|Herrn?)[ \t]+(?:${degree}[ \t]*)?(${word})`,
  String.raw`(?<!\p{L})(?:${degree}|gez\.)[ \t]*(${word}(?:${next})*)`,
  String.raw`(?<!\p{L})(?:Moderation|Leitung|Kontakt|Erstellt von):?[ \t]+(${fullName})`,
  String.raw`(?<!\p{L})durch[ \t]+(${fullName}(?:${organisation})?(?:(?:,| und)[ \t]+${fullName}(?=${organisation}))*)`,
  String.raw`(${fullName})[ \t]*\n\s*(?:\p{L}+[ \t]+)?(?:Bürgermeister|Beigeordnete|Dezernent)(?:in|r)?(?!\p{L})`,
  String.raw`(\p{L}+\.\p{L}+)@[\p{L}\d-]+\.\p{L}`,
].map((form) => new RegExp(form, 'gu'));

/** The name of a councillor may be an ordinary word ("Erbe"): it is one only together with the word before it. */
const councillor = new RegExp(String.raw`(?<!\p{L})(Ratsmitglied[ \t]+${word})`, 'gu');

/**
 * The persons that documents name: runs of two and three words, and single words that stand nowhere else in the
 * documents ("Bürgermeister" after a name is none).
 */
export function personsIn(documents: readonly string[]): PersonNames {
  const texts = documents.map((text) => text.normalize('NFC'));
  const printed = texts.flatMap((text) => printedForms.flatMap((form) => firstGroups(text, form)));
  const names = printed.flatMap((found) => found.replace(/\([^)]*\)/g, ',').split(/,| und /)).map(wordsOf);
  const elsewhere = new Set([...particles, ...texts.flatMap((text) => wordsOf(withoutNames(text)))]);
  const councillors = texts.flatMap((text) => firstGroups(text, councillor));
  return new Set([
    ...names.flat().filter((part) => !elsewhere.has(part)),
    ...names.flatMap((parts) => runsOf(parts, 2)),
    ...councillors.map((name) => wordsOf(name).join(' ')),
  ]);
}

function firstGroups(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].flatMap(([, group]) => group ?? []);
}

function withoutNames(text: string): string {
  return printedForms.reduce(
    (rest, form) => rest.replace(form, (match: string, names: string) => match.replace(names, ' ')),
    text,
  );
}
