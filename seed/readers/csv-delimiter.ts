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
  return bestShape(text).delimiter;
}

/** Whether a text is a table rather than prose: most of its first records have the same number of cells. */
export function looksLikeCsv(text: string): boolean {
  const { cells, records, all } = bestShape(text);
  // Two columns by commas are what prose with one comma in each line looks like.
  return records > 1 && cells > 1 && records >= all * (cells === 2 ? 0.9 : 0.6);
}

interface Shape {
  readonly delimiter: string;
  /** The most frequent number of cells above one, how many records have it, and of how many that are not blank. */
  readonly cells: number;
  readonly records: number;
  readonly all: number;
}

function bestShape(text: string): Shape {
  return delimiters
    .map((delimiter) => shape(text, delimiter))
    .reduce((best, other) =>
      other.records > best.records || (other.records === best.records && other.cells > best.cells)
        ? other
        : best,
    );
}

function shape(text: string, delimiter: string): Shape {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { cells } of csvRecords(text.slice(0, sample), delimiter, looked).records) {
    if (cells.some((cell) => cell.trim() !== '')) all += 1;
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let [cells, records] = [0, 0];
  for (const [count, times] of counts)
    if (times > records || (times === records && count > cells)) [cells, records] = [count, times];
  return { delimiter, cells, records, all };
}
