import { addressOf } from './cell-address.ts';
import { damageIn } from './damaged-text.ts';
import { lineText } from './line-text.ts';
import {
  comments,
  errorValue,
  formula,
  hiddenPart,
  hiddenSheet,
  overlaid,
  struckOut,
  unreadSheets,
} from './reader-notes.ts';
import { sheetSpans, type Span } from './sheet-spans.ts';
import type { ReaderNote, Source } from './source.ts';
import { SourceBuilder, type UnnumberedCell, type UnnumberedPiece } from './source-builder.ts';
import type { Cell, Sheet, TableFile } from './table-file.ts';

/** A file with tables as a source: each sheet that is shown is a page with one table, and each line of a cell a line. */
export function sourceOfTables(file: TableFile, notes: readonly ReaderNote[]): Source {
  const builder = new SourceBuilder();
  for (const note of notes) builder.note(note);
  for (const sheet of file.sheets)
    if (sheet.hidden) builder.note(hiddenSheet(sheet.name));
    else addSheet(builder, sheet);
  if (file.format === 'xlsx' && file.unread.length > 0) builder.note(unreadSheets(file.unread));
  return builder.source(file.format);
}

function addSheet(builder: SourceBuilder, sheet: Sheet): void {
  const { rows, merges } = sheet;
  const name = sheet.name === '' ? null : sheet.name;
  const page = builder.page({ name, size: null });
  const spans = sheetSpans(rows, merges);
  const formulas = new Set(sheet.formulas);
  builder.grid(
    rows.map((row, at) => ({
      cells: row.cells.map((cell): UnnumberedCell => {
        const { columns, rows: covered, lost } = spans[at]?.(cell.column) ?? alone;
        const computed = formulas.has(addressOf(row.line, cell.column));
        const pieces = lost ? [leftOut(cell, overlaid)] : cellPieces(cell, computed);
        return { column: cell.column - 1, columns, rows: covered, pieces };
      }),
      page,
      continues: false,
    })),
    { name, sure: true },
  );
  if (sheet.commented) builder.note({ ...comments, lines: null });
  const hidden = hiddenIn(sheet);
  if (hidden !== null) builder.note(hiddenPart(hidden.rows, hidden.columns));
}

const alone: Span = { columns: 1, rows: 1, lost: false };

/** What of the rows and columns that hold something is hidden; null where nothing is. */
function hiddenIn({ rows, hiddenRows, hiddenColumns }: Sheet): { rows: number; columns: number } | null {
  const hidden = new Set(hiddenRows);
  const columns = new Set<number>();
  for (const { column } of rows.flatMap(({ cells }) => cells))
    if (hiddenColumns.some(([from, to]) => from <= column && column <= to)) columns.add(column);
  const lines = rows.filter(({ line }) => hidden.has(line)).length;
  return lines + columns.size === 0 ? null : { rows: lines, columns: columns.size };
}

function cellPieces(cell: Cell, computed: boolean): UnnumberedPiece[] {
  if (cell.struck === 'wholly') return [leftOut(cell, struckOut)];
  if (cell.kind === 'error') return [leftOut(cell, errorValue)];
  const notes = [...(cell.struck === 'partly' ? [struckOut] : []), ...(computed ? [formula] : [])];
  return (cell.standing ?? cell.text)
    .split('\n')
    .map(lineText)
    .filter((text) => text !== '')
    .map((text, at) => ({
      text,
      lines: [{ text, box: null }],
      begins: 'explicit',
      level: 0,
      mark: null,
      notes: [...(at === 0 ? notes : []), ...damageIn(text)],
    }));
}

/** A cell whose lines are numbered and not read. */
function leftOut(cell: Cell, note: Pick<ReaderNote, 'kind' | 'text'>): UnnumberedPiece {
  const lines = cell.text
    .split('\n')
    .map(lineText)
    .filter((text) => text !== '');
  return {
    text: '',
    lines: lines.map((text) => ({ text, box: null })),
    begins: 'explicit',
    level: 0,
    mark: null,
    notes: [note],
  };
}
