/** Names of persons, each lower-case with its words joined by one blank; never stored, only found anew in documents. */
export type PersonNames = ReadonlySet<string>;

const longestName = 3;

/** The words of a text, lower-case; a hyphen parts words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Whether a person of `names` stands in the words. */
export function holdsName(words: readonly string[], names: PersonNames): boolean {
  return runsOf(words, 1).some((run) => names.has(run));
}

/** Every run of `shortest` to three words. */
export function runsOf(words: readonly string[], shortest: number): string[] {
  return words.flatMap((_, start) =>
    Array.from({ length: longestName - shortest + 1 }, (__, more) => shortest + more)
      .filter((length) => start + length <= words.length)
      .map((length) => words.slice(start, start + length).join(' ')),
  );
}
