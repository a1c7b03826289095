import type { Bilingual, Lines } from '../schema/vocabulary.ts';

/** Lines in ascending order, each pair once. */
export function distinctLines(lines: readonly Lines[]): Lines[] {
  const pairs = new Map(lines.map((pair) => [pair.join('-'), pair]));
  return [...pairs.values()].toSorted(([a, b], [c, d]) => a - c || b - d);
}

/** "Zeile 57", "Zeilen 57, 82, 115–117": each once, in ascending order. */
export function linesWords(lines: readonly Lines[]): Bilingual {
  const list = distinctLines(lines);
  const text = list.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  const [first] = list;
  const one = list.length === 1 && first?.[0] === first?.[1];
  return one ? { de: `Zeile ${text}`, en: `line ${text}` } : { de: `Zeilen ${text}`, en: `lines ${text}` };
}
