import { expect } from 'vitest';
import { programmeLimits, type SourceLimits } from '../../../seed/readers/reading-limits.ts';
import { readSource } from '../../../seed/readers/read-source.ts';
import type { Grid, Paragraph, Piece, Source } from '../../../seed/readers/source.ts';
import { UnreadableFile } from '../../../seed/readers/unreadable-file.ts';

/** What is read of the bytes, after what holds of every source was seen to hold of it. */
export async function sourceOf(bytes: Uint8Array, limits: Partial<SourceLimits> = {}): Promise<Source> {
  const source = await readSource(new Uint8Array(bytes), { ...programmeLimits, ...limits });
  expect(faultsOf(source)).toEqual([]);
  return source;
}

export async function refusalOf(
  bytes: Uint8Array,
  limits: Partial<SourceLimits> = {},
): Promise<UnreadableFile> {
  const [outcome] = await Promise.allSettled([
    readSource(new Uint8Array(bytes), { ...programmeLimits, ...limits }),
  ]);
  if (outcome.status === 'rejected' && outcome.reason instanceof UnreadableFile) return outcome.reason;
  throw new Error('the file was not refused', { cause: outcome });
}

/** Blocks in short: paragraphs as their text, with "#" for a heading and what they stand beside; tables as rows. */
export function shortBlocks(source: Source): unknown[] {
  return source.blocks.map((block) => (block.kind === 'grid' ? shortRows(block) : shortParagraph(block)));
}

/** Rows as texts of cells with the column they begin in, where it is not the next, and what they cover. */
export function shortRows({ rows }: Grid): string[][] {
  return rows.map(({ cells, continues }) => [
    ...(continues ? ['…'] : []),
    ...cells.map(({ columns, rows: covered, pieces }) => {
      const spans = columns > 1 || covered > 1 ? `[${columns}x${covered}] ` : '';
      return `${spans}${pieces.map(shortPiece).join(' | ')}`;
    }),
  ]);
}

function shortPiece({ begins, level, mark, text }: Piece, at: number): string {
  const how = at === 0 || begins === 'explicit' ? '' : begins === 'short' ? '/' : '~';
  return `${how}${level > 0 || mark !== null ? `${'>'.repeat(level)}${mark ?? ''} ` : ''}${text}`;
}

function shortParagraph({ heading, beside, piece }: Paragraph): string {
  return `${'#'.repeat(heading)}${beside === null ? '' : `(${beside}) `}${shortPiece(piece, 0)}`;
}

/** Notes by kind with the texts of their lines. */
export function shortNotes({ notes, lines }: Source): string[] {
  return notes.map(({ kind, lines: at }) =>
    at === null
      ? kind
      : `${kind}: ${lines
          .slice(at[0] - 1, at[1])
          .map(({ text }) => text)
          .join(' | ')}`,
  );
}

/** Lines that are in no block and no note, out of order, or do not exist, and rows that do not hold their cells. */
function faultsOf({ format, lines, blocks, notes, pages }: Source): string[] {
  const faults: string[] = [];
  const told = new Set<number>();
  let last = 0;
  const see = ({ text, lines: [from, to] }: Pick<Piece, 'text' | 'lines'>, rising: boolean): void => {
    if (text.trim() === '') faults.push(`a blank piece at line ${from}`);
    // The cells of a row of plain text share its line.
    if (rising && (from < last || (from === last && format !== 'txt')))
      faults.push(`line ${from} after ${last}`);
    if (from > to || to > lines.length) faults.push(`no lines ${from} to ${to}`);
    for (let line = from; line <= to; line++) told.add(line);
    last = to;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') see(block.piece, true);
    else
      for (const row of block.rows) {
        for (const cell of row.cells) {
          if (cell.column + cell.columns > block.columns || cell.columns < 1 || cell.rows < 1)
            faults.push(`a cell beyond its table in line ${row.lines[0]}`);
          for (const piece of cell.pieces) see(piece, true);
        }
        if (row.lines[0] > row.lines[1] || row.lines[1] > lines.length) faults.push(`a row without lines`);
      }
  }
  for (const { lines: at } of notes) if (at !== null) see({ text: 'a note', lines: at }, false);
  for (const [at, { text, page }] of lines.entries()) {
    if (text.trim() !== '' && !told.has(at + 1)) faults.push(`line ${at + 1} is lost: ${text}`);
    if (page !== null && (page < 1 || page > pages.length)) faults.push(`line ${at + 1} is on no page`);
  }
  return faults;
}
