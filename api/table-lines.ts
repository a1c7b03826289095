import { readTablesApart } from '../seed/readers/read-apart.ts';
import type { ReadingLimits } from '../seed/readers/reading-limits.ts';
import type { Sheet, TableRow } from '../seed/readers/table-file.ts';

/** A line of a file with its number as the program that made the file shows it. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a CSV, or of the first worksheet of a workbook. Throws UnreadableFile. */
export async function tableLines(bytes: Uint8Array, limits: ReadingLimits): Promise<TableLine[]> {
  const [first]: readonly (Sheet | undefined)[] = (await readTablesApart(bytes, limits)).sheets;
  return (first?.rows ?? []).map((row) => ({ line: row.line, cells: cellTexts(row) }));
}

/** The texts of a row by their columns. */
function cellTexts({ cells }: TableRow): string[] {
  const texts: string[] = Array<string>(cells.at(-1)?.column ?? 0).fill('');
  for (const { column, text } of cells) texts[column - 1] = text;
  return texts;
}
