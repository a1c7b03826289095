/** How much of a cell's text is struck through: some offices delete that way. */
export type Struck = 'no' | 'partly' | 'wholly';

/**
 * `text` is what the cell holds, a date as ISO 8601, not what a number format makes of it, but for the leading zeros of a
 * code. Columns count from 1. `standing`: what is left without what is struck through, where a part is.
 */
export interface Cell {
  readonly column: number;
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  readonly struck: Struck;
  readonly standing?: string;
}

/** A row by the number that the program shows that made the file, from 1; its cells from left to right, blank ones left out. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** Cells joined to one; the text stands in the first. */
export interface Merge {
  readonly line: number;
  readonly column: number;
  readonly lines: number;
  readonly columns: number;
}

/** Rows from top to bottom, blank ones left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
  /** Numbers of hidden rows, and first and last number of hidden columns. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
  /** Addresses of cells whose text is the result of a formula, and whether comments hang on cells. */
  readonly formulas: readonly string[];
  readonly commented: boolean;
}

/** What a file with tables holds, whatever its format: a CSV has one sheet. `unread` names sheets beyond the limit. */
export type TableFile =
  | { readonly format: 'xlsx'; readonly sheets: readonly Sheet[]; readonly unread: readonly string[] }
  | {
      readonly format: 'csv';
      readonly encoding: string;
      readonly delimiter: string;
      readonly sheets: readonly [Sheet];
    };
