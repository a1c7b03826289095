import type { SourceLine } from './chosen-part.ts';

/** Lines of one cell; `columns`: how many of the table's it covers. */
export interface SourceCell {
  readonly column: number;
  readonly columns: number;
  readonly lines: readonly SourceLine[];
}

/** A line outside of tables, or a row of a table of so many columns. */
export type SourceEntry =
  | { readonly kind: 'line'; readonly key: string; readonly line: SourceLine }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly columns: number;
      readonly row: number;
      readonly cells: readonly SourceCell[];
    };

/** Lines as the file lays them out: those of a table's row beside each other. Blank ones are left out. */
export function sourceEntries(lines: readonly SourceLine[]): SourceEntry[] {
  const widths = new Map<number, number>();
  for (const { cell } of lines)
    if (cell !== null)
      widths.set(cell.table, Math.max(widths.get(cell.table) ?? 1, cell.column + cell.columns - 1));
  const seen = lines.filter(({ fate }) => fate !== 'blank');
  return [...Map.groupBy(seen, entryKey).entries()].flatMap(([key, same]): SourceEntry[] => {
    const [first] = same;
    if (first === undefined) return [];
    const { cell } = first;
    if (cell === null) return [{ kind: 'line', key, line: first }];
    const columns = widths.get(cell.table) ?? 1;
    return [{ kind: 'row', key, columns, row: cell.row, cells: cellsOf(same) }];
  });
}

function entryKey({ no, cell }: SourceLine): string {
  return cell === null ? String(no) : `${cell.table}|${cell.row}`;
}

function cellsOf(lines: readonly SourceLine[]): SourceCell[] {
  return [...Map.groupBy(lines, ({ cell }) => cell?.column ?? 1).entries()].map(([column, same]) => ({
    column,
    columns: same[0]?.cell?.columns ?? 1,
    lines: same,
  }));
}
