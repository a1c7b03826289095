import type { LinePlace } from './placed-lines.ts';
import type { JournalFile } from './journal-file.ts';
import { checkedLines, noLine } from './journal-lines.ts';

/** Checks every line of a file and answers where each stands, by version, and what the last one is. */
export async function placesOf(
  { texts }: JournalFile,
  path: string,
): Promise<{ places: Map<number, LinePlace>; last: { version: number; sum: string } }> {
  const places = new Map<number, LinePlace>();
  let last = { version: 0, sum: noLine };
  for await (const { line, place } of checkedLines(texts, path)) {
    const { at, length, number } = place;
    places.set(line.version, { at, length, number });
    last = { version: line.version, sum: line.sum };
  }
  return { places, last };
}
