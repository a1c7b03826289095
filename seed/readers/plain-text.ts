import { damageIn } from './damaged-text.ts';
import { goesOn } from './line-ends.ts';
import { lineText } from './line-text.ts';
import { listMark } from './list-mark.ts';
import type { SourceLimits } from './reading-limits.ts';
import type { Block, Grid, GridRow, Piece, ReaderNote, Source, SourceLine } from './source.ts';
import { tooMuchText } from './unreadable-file.ts';

/** A line longer than this part of the long ones leaves too little room to say that it ended by itself. */
const full = 0.8;

/**
 * A plain text: its lines as they are, blank ones and indents too, so that their numbers are those of an editor. Lines
 * with tabs one after the other are a table; each other line is a paragraph, with the marks that somebody typed. Throws UnreadableFile.
 */
export function readPlainText(text: string, limits: SourceLimits, notes: readonly ReaderNote[]): Source {
  const raw = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (raw.length > limits.cells || text.length > limits.characters) throw tooMuchText(limits.cells);
  let page = 1;
  const lines = raw.map((line): SourceLine => {
    // A form feed begins a page with the line it stands in.
    if (line.includes('\f')) page += 1;
    return { text: line.replaceAll('\f', ''), page, box: null };
  });
  const damage = lines.flatMap((line, at) =>
    damageIn(lineText(line.text)).map((note): ReaderNote => ({ ...note, lines: [at + 1, at + 1] })),
  );
  const pages = Array.from({ length: page }, () => ({ name: null, size: null }));
  return { format: 'txt', pages, lines, blocks: blocksOf(lines), notes: [...notes, ...damage] };
}

function blocksOf(lines: readonly SourceLine[]): Block[] {
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const room = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) * full;
  const blocks: Block[] = [];
  let rows: GridRow[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(gridOf(rows));
    rows = [];
  };
  for (const [at, { text, page }] of lines.entries()) {
    if (lineText(text) === '') continue;
    if (isTableLine(text) || (rows.length > 0 && text.trimEnd().includes('\t'))) {
      rows.push(rowOf(text, at + 1, page));
      continue;
    }
    endTable();
    const piece = pieceOf(text, lines[at - 1]?.text ?? '', at + 1, room);
    blocks.push({ kind: 'paragraph', heading: 0, piece, page, beside: null });
  }
  endTable();
  return blocks;
}

/** Whether a tab stands between two cells, or one on both sides of a cell whose neighbours are blank. */
function isTableLine(text: string): boolean {
  return /\S\s*\t\s*\S/.test(text) || /\t\s*\S.*\t\s*$/.test(text);
}

function gridOf(rows: readonly GridRow[]): Grid {
  const columns = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  return { kind: 'grid', name: null, columns, sure: true, rows };
}

function rowOf(text: string, line: number, page: number | null): GridRow {
  const cells = text.split('\t').flatMap((cell, column) => {
    const plain = lineText(cell);
    const piece: Piece = { text: plain, lines: [line, line], begins: 'explicit', level: 0, mark: null };
    return plain === '' ? [] : [{ column, columns: 1, rows: 1, pieces: [piece] }];
  });
  return { cells, lines: [line, line], page, continues: false };
}

function pieceOf(text: string, before: string, line: number, room: number): Piece {
  const plain = lineText(text);
  const begins = beginning(plain, lineText(before), room);
  return { text: plain, lines: [line, line], begins, level: 0, mark: null };
}

function beginning(line: string, before: string, room: number): Piece['begins'] {
  if (before === '' || listMark(line) !== null) return 'explicit';
  if (goesOn(before, line)) return 'wrapped';
  const [word = ''] = line.split(' ');
  return before.length + word.length + 1 < room ? 'short' : 'wrapped';
}
