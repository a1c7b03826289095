const longest = 80;
const shortest = 3;

/**
 * A title made of a measure's text by rule: the whole text if it is short enough, else its first clause, else as many words as
 * fit with "…" for the rest. At most 80 characters.
 */
export function shortTitle(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length < shortest) return plain.padEnd(shortest, '.');
  if (plain.length <= longest) return plain;
  const clause = [...plain.matchAll(/[,;:](?=\s)|\s[–—-](?=\s)|\s\((?=\S)|[.!?](?=\s+\p{Lu})/gu)]
    .map(({ index }) => plain.slice(0, index).trim())
    .filter((part) => part.length >= 25 && part.length <= longest - 2);
  const first = clause.at(-1);
  if (first !== undefined) return `${first} …`;
  const cut = plain.slice(0, longest - 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > 25 ? word : longest - 2).replace(/[\s,;:(–-]+$/u, '')} …`;
}
