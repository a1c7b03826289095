import type { Grid, GridCell } from '../readers/source.ts';
import { cellsByColumn, textOf, type CellAt } from './grid-cells.ts';
import { plainHead } from './head-words.ts';
import type { ColumnRole } from '../../graph/schema/import.ts';
import type { ColumnMapping } from './recognition.ts';

/** What a line of a table is: a heading between rows, a sum, heads once more, or a line that says something. */
export type LineKind = 'blank' | 'repeated-head' | 'sum' | 'heading' | 'data';

/** A line of a table with its cells by column. `own`: cells that begin in it and are not blank. */
export interface TableLine {
  readonly kind: LineKind;
  readonly columns: readonly (CellAt | null)[];
  readonly own: readonly GridCell[];
  readonly continues: boolean;
  readonly page: number | null;
}

const sum =
  /^(?:zwischen|gesamt|end|teil)?-?(?:summe|ergebnis)\b|^(?:gesamt|insgesamt|total|summe|gesamtkosten|gesamtbudget)(?:\s*[:(]|\s+\d|\s+(?:kosten|budget|summe|maßnahmen|in €)|$)/iu;

/** The lines of a table after its heads. A line with one filled cell is a heading unless the cell holds measures or partners. */
export function tableLines(grid: Grid, mapping: ColumnMapping): readonly TableLine[] {
  const table = cellsByColumn(grid);
  const heads = new Set(mapping.heads.map(plainHead).filter((head) => head !== ''));
  return grid.rows.slice(mapping.headRows).map((row, index): TableLine => {
    const own = row.cells.filter((cell) => textOf(cell) !== '');
    const columns = table[mapping.headRows + index] ?? [];
    const line = { columns, own, continues: row.continues, page: row.page };
    return { ...line, kind: kindOf(own, mapping.roles, heads, followed(table, mapping, index)) };
  });
}

function kindOf(
  own: readonly GridCell[],
  roles: readonly (ColumnRole | null)[],
  heads: ReadonlySet<string>,
  productFollows: boolean,
): LineKind {
  const [first] = own;
  if (!first) return 'blank';
  if (own.length > 1 && own.every((cell) => heads.has(plainHead(textOf(cell))))) return 'repeated-head';
  const measure = own.some(
    (cell) => roles[cell.column] === 'measure' && cell.columns === 1 && /\p{L}/u.test(textOf(cell)),
  );
  if (!measure && own.slice(0, 2).some((cell) => sum.test(textOf(cell)))) return 'sum';
  if (own.length > 1) return 'data';
  const covered = roles.slice(first.column, first.column + first.columns);
  if (first.columns > 1 && covered.includes('measure')) return 'heading';
  const role = roles[first.column] ?? null;
  if (role === 'section') return 'heading';
  if (first.column === 0 && role !== 'measure' && role !== 'partner' && first.rows === 1 && productFollows)
    return 'heading';
  return 'data';
}

/** Whether the line after names a product of its own, so that a lone cell above it can be none. */
function followed(
  table: readonly (readonly (CellAt | null)[])[],
  mapping: ColumnMapping,
  index: number,
): boolean {
  const next = table[mapping.headRows + index + 1];
  const column = mapping.roles.findIndex((role) => role === 'product' || role === 'code');
  return column >= 0 && next?.[column]?.own === true && textOf(next[column].cell) !== '';
}
