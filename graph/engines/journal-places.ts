import type { LinePlace } from './placed-lines.ts';
import type { JournalFile } from './journal-file.ts';
import { checkedLines, noLine, wholeOf } from './journal-lines.ts';

/** A line that is part of a change whose own line never came. */
interface Unfinished {
  readonly version: number;
  readonly at: number;
  readonly number: number;
}

/**
 * Checks every line of a file and answers where each stands, by version, what the last one is, and which at the end are parts of
 * a change that was not finished.
 */
export async function placesOf({ texts }: JournalFile, path: string) {
  const places = new Map<number, LinePlace>();
  let last = { version: 0, sum: noLine };
  let unfinished: Unfinished[] = [];
  for await (const { line, place } of checkedLines(texts, path)) {
    const { version, sum } = line;
    const { at, length, number } = place;
    places.set(version, { at, length, number });
    last = { version, sum };
    if (wholeOf(line) === null) unfinished = [];
    else unfinished.push({ version, at, number });
  }
  return { places, last, unfinished };
}
