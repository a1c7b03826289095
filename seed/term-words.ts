import type { Term } from '../graph/schema/registry.ts';

/** Words of a text as terms are looked up in it: lower case, one blank between words. */
export function plainWords(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Whether a text speaks of a term: one of its words begins where a word of the text begins. The parts of a word that
 * is joined by hyphens begin anew; a hyphen at the end of a line either joins one word or parts two.
 */
export function speaksOf(text: string, term: Term): boolean {
  const readings = [text, text.replace(/-[ \t]*\n\s*/g, ''), text.replace(/-[ \t]*\n\s*/g, '-')].map(
    plainWords,
  );
  return term.words.some((word) => readings.some((reading) => beginsIn(reading, word)));
}

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
