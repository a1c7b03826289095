import type { Merge, TableRow } from './table-file.ts';

/** What a cell of a sheet covers; `lost` where it is covered itself, so that nobody who opens the file sees it. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
  readonly lost: boolean;
}

/**
 * For each row, from top to bottom, what a cell in a column covers, counted in rows that hold something. Merges are looked
 * at only in the rows that they reach.
 */
export function sheetSpans(
  rows: readonly TableRow[],
  merges: readonly Merge[],
): ((column: number) => Span)[] {
  const waiting = merges.toSorted((a, b) => b.line - a.line);
  let open: Merge[] = [];
  return rows.map(({ line }, at) => {
    for (let next = waiting.at(-1); next !== undefined && next.line <= line; next = waiting.at(-1)) {
      open = [...open, next];
      waiting.pop();
    }
    open = open.filter((merge) => line < merge.line + merge.lines);
    const here = open;
    return (column) => {
      const merge = here.find((one) => column >= one.column && column < one.column + one.columns);
      if (merge === undefined) return { columns: 1, rows: 1, lost: false };
      if (merge.line !== line || merge.column !== column) return { columns: 1, rows: 1, lost: true };
      return { columns: merge.columns, rows: firstFrom(rows, merge.line + merge.lines) - at, lost: false };
    };
  });
}

/** The place of the first row from a line on, by halving. */
function firstFrom(rows: readonly TableRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
