import type { Grid, GridCell } from '../readers/source.ts';
import { joined } from './words.ts';

/** The cell over a column in a row; `own` where it begins in this row, else it is merged with rows above. */
export interface CellAt {
  readonly cell: GridCell;
  readonly own: boolean;
}

/** A table as it is looked at: for each row the cell over each column, merged cells everywhere they cover. */
export function cellsByColumn(grid: Grid): readonly (readonly (CellAt | null)[])[] {
  const table: (CellAt | null)[][] = grid.rows.map(() => Array.from({ length: grid.columns }, () => null));
  for (const [y, row] of grid.rows.entries())
    for (const cell of row.cells)
      for (let below = 0; below < Math.max(1, cell.rows); below += 1)
        for (let right = 0; right < Math.max(1, cell.columns); right += 1) {
          const line = table[y + below];
          if (line && line[cell.column + right] === null)
            line[cell.column + right] = { cell, own: below === 0 };
        }
  return table;
}

/** A cell's text on one line. */
export function textOf(cell: GridCell | undefined): string {
  return (cell?.pieces ?? []).reduce((text, piece) => joined(text, piece.text.trim()), '').trim();
}
