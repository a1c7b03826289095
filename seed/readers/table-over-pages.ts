import type { PageGrid, PageRow } from './page-block.ts';
import { repeatedHead } from './reader-notes.ts';
import type { UnnumberedCell, UnnumberedPiece, UnnumberedRow } from './source-builder.ts';

/** Points by which columns may lie elsewhere on another page. */
const near = 4;

/** A table that goes on from page to page. */
export class TableOverPages {
  readonly sure: boolean;
  readonly rows: UnnumberedRow[] = [];
  #xs: readonly number[];
  #page = 0;

  constructor({ sure, xs }: PageGrid) {
    this.sure = sure;
    this.#xs = xs;
  }

  /** Whether what stands on a page goes on with the table, with nothing but running lines between. */
  goesOnWith({ sure, xs }: PageGrid, page: number): boolean {
    if (sure !== this.sure || page - this.#page > 1) return false;
    const [few, many] = xs.length < this.#xs.length ? [xs, this.#xs] : [this.#xs, xs];
    const sameEnds = isNear(few[0], many[0]) && isNear(few.at(-1), many.at(-1));
    return sameEnds && few.every((x) => many.some((other) => isNear(x, other)));
  }

  add({ xs, rows }: PageGrid, page: number): void {
    const columns = xs.length > this.#xs.length ? xs : this.#xs;
    for (const [at, row] of this.rows.entries())
      this.rows[at] = { ...row, cells: placed(row.cells, this.#xs, columns) };
    let first = this.#page !== 0 && page > this.#page;
    this.#xs = columns;
    this.#page = page;
    for (const row of rows) {
      const { repeated, rest } = this.#withoutHead(placed(row.cells, xs, columns), first);
      if (repeated.length > 0) this.rows.push({ cells: repeated, page, continues: false });
      if (rest.length === 0) continue;
      const isBlank = rest.every(({ pieces }) => pieces.length === 0);
      this.rows.push({ cells: rest, page, continues: first && !isBlank && lacksFirst(rest) });
      first &&= isBlank;
    }
  }

  /**
   * Parts the head of the table off a row: the first row that is no title may come again anywhere, and at the top of a page
   * no line need part it from what goes on below it.
   */
  #withoutHead(
    cells: readonly UnnumberedCell[],
    atTop: boolean,
  ): { readonly repeated: readonly UnnumberedCell[]; readonly rest: readonly UnnumberedCell[] } {
    const head = this.rows.slice(0, 3).find((row) => filledIn(row.cells).length > 1);
    if (head !== undefined) {
      const filled = filledIn(head.cells);
      const long = new Map(filled.map(({ column, pieces }) => [column, pieces.length]));
      const above = (cell: UnnumberedCell): UnnumberedCell['pieces'] =>
        cell.pieces.slice(0, long.get(cell.column) ?? 0);
      const isHead = filled.every(({ column, pieces }) =>
        cells.some((cell) => cell.column === column && wordsIn(above(cell)) === wordsIn(pieces)),
      );
      const rest = cells.map((cell) => ({ ...cell, pieces: cell.pieces.slice(above(cell).length) }));
      const isWhole = rest.every(({ pieces }) => pieces.length === 0);
      if (isHead && (isWhole || atTop))
        return {
          repeated: cells.map((cell) => ({ ...cell, pieces: above(cell).map(asRepeated) })),
          rest: isWhole ? [] : rest,
        };
    }
    return { repeated: [], rest: cells };
  }
}

function isNear(a = Infinity, b = -Infinity): boolean {
  return Math.abs(a - b) < near;
}

/** Cells with their columns counted among more. */
function placed(cells: PageRow['cells'], xs: readonly number[], among: readonly number[]): UnnumberedCell[] {
  if (xs.length === among.length) return [...cells];
  const index = (at: number): number => among.findIndex((x) => isNear(x, xs[at]));
  return cells.map((cell) => {
    const column = index(cell.column);
    return { ...cell, column, columns: index(cell.column + cell.columns) - column };
  });
}

function lacksFirst(cells: readonly UnnumberedCell[]): boolean {
  return (cells.find(({ column }) => column === 0)?.pieces.length ?? 0) === 0;
}

function filledIn(cells: readonly UnnumberedCell[]): UnnumberedCell[] {
  return cells.filter(({ pieces }) => wordsIn(pieces) !== '');
}

function wordsIn(pieces: UnnumberedCell['pieces']): string {
  return pieces.map(({ text }) => text).join(' ');
}

function asRepeated(piece: UnnumberedPiece): UnnumberedPiece {
  return { ...piece, text: '', notes: [repeatedHead] };
}
