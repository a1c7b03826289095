import type {
  Block,
  Grid,
  GridCell,
  Paragraph,
  Piece,
  Source,
  SourceLine,
} from '../../../seed/readers/source.ts';

/** A paragraph in short: `# ` marks a heading, `* ` and `** ` an item of a list by the format's own means, or a table. */
export type ShortBlock = string | ShortTable;

/** Cells by rows; `^` is covered by the cell above, `<` by the one to the left; a line break begins a piece. */
export interface ShortTable {
  readonly table: readonly (readonly string[])[];
  readonly sheet?: string | undefined;
  readonly sure?: boolean | undefined;
}

/** What a reader would give for a document in short; lines are numbered as they come, one for each piece or paragraph. */
export function makeSource(format: Source['format'], blocks: readonly ShortBlock[]): Source {
  const lines: SourceLine[] = [];
  const add = (text: string): number => lines.push({ text, page: 1, box: null });
  const piece = (short: string, begins: Piece['begins']): Piece => {
    const item = /^(\*+) (.*)$/s.exec(short);
    const text = item?.[2] ?? short;
    const line = add(text);
    return { text, lines: [line, line], begins, level: item?.[1]?.length ?? 0, mark: item ? '•' : null };
  };
  const made = blocks.map((block): Block => {
    if (typeof block !== 'string') return grid(block, piece);
    const heading = /^(#+) (.*)$/.exec(block);
    return {
      kind: 'paragraph',
      heading: heading?.[1]?.length ?? 0,
      piece: piece(heading?.[2] ?? block, 'explicit'),
      page: 1,
      beside: null,
    } satisfies Paragraph;
  });
  return { format, pages: [{ name: null, size: null }], lines, blocks: made, notes: [] };
}

function grid(short: ShortTable, piece: (text: string, begins: Piece['begins']) => Piece): Grid {
  const rows = short.table.map((row, y) => {
    const cells: GridCell[] = [];
    for (const [column, text] of row.entries()) {
      if (text === '^' || text === '<') continue;
      const pieces = text === '' ? [] : text.split('\n').map((line) => piece(line, 'explicit'));
      cells.push({
        column,
        columns: covered(row, column),
        rows: coveredBelow(short.table, y, column),
        pieces,
      });
    }
    const numbers = cells.flatMap((cell) => cell.pieces.flatMap(({ lines }) => lines));
    const last = Math.max(1, ...numbers);
    return {
      cells,
      lines: [numbers.length > 0 ? Math.min(...numbers) : last, last] as [number, number],
      page: 1,
      continues: false,
    };
  });
  const columns = Math.max(...short.table.map((row) => row.length));
  return { kind: 'grid', name: short.sheet ?? null, columns, sure: short.sure ?? true, rows };
}

function covered(row: readonly string[], column: number): number {
  let end = column + 1;
  while (row[end] === '<') end += 1;
  return end - column;
}

function coveredBelow(table: ShortTable['table'], y: number, column: number): number {
  let end = y + 1;
  while (table[end]?.[column] === '^') end += 1;
  return end - y;
}
