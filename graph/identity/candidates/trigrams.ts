/** The runs of three letters of words, each word with its beginning and end. */
export function trigrams(words: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** How much two sets have in common, from 0 to 1: Dice's coefficient. */
export function likeShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return (2 * both) / (a.size + b.size);
}

/** How many members of a set of this size may be left out, if two sets that are this much alike share one of the rest. */
export function membersToSpare(size: number, share: number): number {
  return Math.ceil((share / (2 - share)) * size - 1e-9) - 1;
}
