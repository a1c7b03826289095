import { createHash } from 'node:crypto';

/** From this many words in a row on, wording counts as taken over from a source document. */
export const copiedWords = 6;

/** Every run of six words of a text, lower-case, joined by one blank. */
export function shingles(text: string): string[] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .slice(0, Math.max(0, words.length - copiedWords + 1))
    .map((_, start) => words.slice(start, start + copiedWords).join(' '));
}

/** 32-bit fingerprint of a run of words; the words cannot be read back from it. */
export function fingerprint(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0);
}
