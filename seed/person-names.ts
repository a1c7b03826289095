import { looksLikePerson } from '../graph/schema/person-forms.ts';
import { holdsName, wordsOf, type PersonNames } from './person-words.ts';

/** Lines (from 1) that name a person of `names` or hold what looks like one; the names are not returned. */
export function linesWithPersons(text: string, names: PersonNames): number[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) => (looksLikePerson(line) || holdsName(wordsOf(line), names) ? [index + 1] : []));
}
