import type { Block, Grid, GridCell, GridRow, Piece, Source } from '../readers/source.ts';
import { roleOfHead } from './head-words.ts';
import { numberedHeading } from './headings.ts';
import { productOf } from './product-code.ts';
import type { ColumnRole } from '../../graph/schema/import.ts';
import { RunningRows } from './running-rows.ts';

const inOrder: readonly ColumnRole[] = ['product', 'measure', 'partner'];
/** Lines, blank ones included, over which the heads of one table may be spread. */
const headSpan = 14;
/** Blank lines before a line without a number that make it a heading. */
const farApart = 3;

/** The heads of a table printed one under the other: their lines, and the first line of the headings before them (from 1). */
interface Heads {
  readonly lines: readonly number[];
  readonly from: number;
}

/**
 * A plain text into which a table of three columns was written cell after cell, as copying from a PDF does, with its tables
 * as such; any other source as it is. Heads stand one under the other, rows begin with the number of a product.
 */
export function withRunningTables(source: Source): Source {
  if (source.format !== 'txt') return source;
  const texts = source.lines.map(({ text }) => text);
  const all = headsIn(texts);
  const coded = texts.filter((text) => productOf(text).code !== null).length;
  if (all.length === 0 || coded < 3) return source;
  const blocks: Block[] = [];
  const starts = all.map(({ lines }) => lines[0] ?? 0);
  for (const block of source.blocks) if (lastLine(block) < (all[0]?.from ?? 0)) blocks.push(block);
  for (const [nth, heads] of all.entries()) {
    for (let line = heads.from; line < (starts[nth] ?? 0); line += 1) blocks.push(...paragraph(texts, line));
    const end = (all[nth + 1]?.from ?? texts.length + 1) - 1;
    blocks.push(tableOf(texts, heads.lines, end));
  }
  return { ...source, blocks };
}

function headsIn(texts: readonly string[]): Heads[] {
  const found: Heads[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    if (!isHead(texts[at], 'product')) continue;
    const lines = [at + 1];
    for (let next = at + 1; next < Math.min(texts.length, at + headSpan) && lines.length < 3; next += 1) {
      if (texts[next]?.trim() === '') continue;
      if (!isHead(texts[next], inOrder[lines.length])) break;
      lines.push(next + 1);
    }
    if (lines.length === 3) found.push({ lines, from: headingsFrom(texts, at) });
  }
  return found;
}

function isHead(text: string | undefined, role: ColumnRole | undefined): boolean {
  const plain = text?.trim() ?? '';
  return plain !== '' && plain.length <= 40 && roleOfHead(plain) === role;
}

/** The first line of the headings that stand right before a table: numbered ones, or one far below what is above it. */
function headingsFrom(texts: readonly string[], head: number): number {
  let from = head;
  for (let at = head - 1; at >= 0; at -= 1) {
    const text = texts[at]?.trim() ?? '';
    if (text === '') continue;
    if (numberedHeading(text)) from = at;
    else {
      const alone =
        from === head && at >= farApart && texts.slice(at - farApart, at).every((line) => line.trim() === '');
      if (alone && text.length <= 60) from = at;
      break;
    }
  }
  return from + 1;
}

function paragraph(texts: readonly string[], line: number): Block[] {
  const text = texts[line - 1]?.trim() ?? '';
  if (text === '') return [];
  const piece: Piece = { text, lines: [line, line], begins: 'explicit', level: 0, mark: null };
  return [{ kind: 'paragraph', heading: 0, piece, page: null, beside: null }];
}

function tableOf(texts: readonly string[], heads: readonly number[], end: number): Grid {
  const head = heads.map((line, column): GridCell => {
    const piece: Piece = {
      text: texts[line - 1]?.trim() ?? '',
      lines: [line, line],
      begins: 'explicit',
      level: 0,
      mark: null,
    };
    return { column, columns: 1, rows: 1, pieces: [piece] };
  });
  const rows = new RunningRows(texts);
  const first = heads.at(-1) ?? 0;
  for (let line = first + 1; line <= end; line += 1) rows.read(line);
  const top: GridRow = { cells: head, lines: [heads[0] ?? first, first], page: null, continues: false };
  return { kind: 'grid', name: null, columns: 3, sure: false, rows: [top, ...rows.gridRows()] };
}

function lastLine(block: Block): number {
  return block.kind === 'paragraph' ? block.piece.lines[1] : (block.rows.at(-1)?.lines[1] ?? 0);
}
