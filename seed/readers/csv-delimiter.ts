import { csvRecords } from './csv-records.ts';

/** The rarer in prose the earlier: that order decides where the lines do not. */
const delimiters = ['\t', '|', ';', ','] as const;

/** Records and characters that are looked at. */
const looked = 50;
const sample = 20_000;

/**
 * What parts the cells of a CSV: the sign by which most of the first records have one and the same number of cells, more
 * than one; among equals the one that makes more cells. A count over a single line would take a comma in a sentence for it.
 */
export function csvDelimiter(text: string): string {
  const found = delimiters.map((delimiter) => ({ delimiter, ...consistency(text, delimiter) }));
  return found.reduce((best, other) =>
    other.records > best.records || (other.records === best.records && other.cells > best.cells)
      ? other
      : best,
  ).delimiter;
}

/** The most frequent number of cells above one, and how many records have it. */
function consistency(text: string, delimiter: string): { readonly cells: number; readonly records: number } {
  const counts = new Map<number, number>();
  for (const { cells } of csvRecords(text.slice(0, sample), delimiter, looked).records)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [cells, records] = [0, 0];
  for (const [count, times] of counts)
    if (times > records || (times === records && count > cells)) [cells, records] = [count, times];
  return { cells, records };
}
