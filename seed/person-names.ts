import { degree, holdsName, wordsOf, type PersonNames } from './person-words.ts';

/**
 * What looks like a person, whoever it is: a form of address or a degree before a name, an initial before a surname
 * (neither a numeral nor "z. B."), an e-mail address.
 */
const forms = [
  /(?<!\p{L})(?:Frau|Herrn?|Ratsmitglied|Ratsfrau|Ratsherrn?)\s+\p{Lu}/u,
  new RegExp(String.raw`(?<!\p{L})${degree}\s*\p{Lu}`, 'u'),
  /(?<![\p{L}.]|\p{Ll}\.\s)(?![IVX]\.)\p{Lu}\.\s?\p{Lu}\p{Ll}+/u,
  /[\p{L}\d._-]+@[\p{L}\d-]+\.\p{L}/u,
];

/** Lines (from 1) that name a person of `names` or hold what looks like one; the names are not returned. */
export function linesWithPersons(text: string, names: PersonNames): number[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) =>
      forms.some((form) => form.test(line)) || holdsName(wordsOf(line), names) ? [index + 1] : [],
    );
}
