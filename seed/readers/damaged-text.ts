import { brokenLetters, spreadsheetDamage } from './reader-notes.ts';
import type { ReaderNote } from './source.ts';

/** UTF-8 that was read as an old encoding and saved again, or letters that it did not have. */
const garbled = /\uFFFD|Ã[¤¶¼\u0084\u0096\u009CŸ„–œ]|â€[“”žœ™\u009D]|\p{L}\?\p{L}/u;
/** A long number in powers of ten, an error value, a cell too narrow for its number, a code taken for a date. */
const changed = /^(?:-?\d+(?:[.,]\d+)?E[+-]\d+|#(?:NAME|REF|WERT|VALUE|DIV\/0|NV|N\/A)[?!]?|#{3,})$/iu;

/** What happened to a text before it came here, as far as it shows. */
export function damageIn(text: string): Pick<ReaderNote, 'kind' | 'text'>[] {
  return [...(garbled.test(text) ? [brokenLetters] : []), ...(changed.test(text) ? [spreadsheetDamage] : [])];
}
