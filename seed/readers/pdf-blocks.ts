import { segmented } from './line-segments.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';
import { type Room, piecesOfLines, usualPitch, wholeParagraphs } from './pdf-pieces.ts';
import type { Frame } from './ruled-frames.ts';
import type { UnnumberedCell } from './source-builder.ts';
import type { PageBlock, PageGrid } from './page-block.ts';
import { stretches } from './unruled-tables.ts';
import { type VisualLine, visualLines } from './visual-lines.ts';

/** Points between a drawn line and the text at its right: as many as at its left, where that is said by what stands there. */
function paddingOf(left: number, lines: readonly VisualLine[]): number {
  const least = Math.min(...lines.map(({ x }) => x - left));
  return lines.length === 0 ? 0 : Math.min(12, Math.max(4, least));
}

/** What stands on a page from top to bottom, in tables and between them. `before`: columns of a table that may go on. */
export function pageBlocks(
  page: PdfPage,
  words: readonly PdfWord[],
  frames: readonly Frame[],
  before: readonly number[],
): PageBlock[] {
  const inside = new Map<Frame, PdfWord[]>();
  const outside: PdfWord[] = [];
  for (const word of words) {
    const frame = frames.find((one) => one.at(...middleOf(word)) !== null);
    if (frame === undefined) outside.push(word);
    else inside.set(frame, [...(inside.get(frame) ?? []), word]);
  }
  const grids = frames.map((frame) => ({
    top: frame.ys[0] ?? 0,
    block: gridOf(frame, inside.get(frame) ?? [], page),
  }));
  const blocks: PageBlock[] = [];
  let rest = visualLines(outside);
  for (const { top, block } of grids) {
    const above = rest.filter(({ y }) => y <= top);
    blocks.push(...textBlocks(above, page, blocks.length === 0 ? before : []), block);
    rest = rest.filter(({ y }) => y > top);
  }
  return [...blocks, ...textBlocks(rest, page, blocks.length === 0 ? before : [])];
}

/** Columns of the table without drawn lines that ends a page; none where no such table does. */
export function columnsAtEnd(blocks: readonly PageBlock[]): readonly number[] {
  const last = blocks.at(-1);
  return last?.kind === 'grid' && !last.sure ? last.xs.slice(0, -1) : [];
}

/** The place by which a word belongs to a cell: words may reach over the line at its right. */
function middleOf({ x, y, width, size }: PdfWord): [number, number] {
  return [x + Math.min(width, 8) / 2, y - size * 0.3];
}

function gridOf(frame: Frame, words: readonly PdfWord[], page: PdfPage): PageGrid {
  const byCell = new Map<unknown, PdfWord[]>();
  for (const word of words) {
    const cell = frame.at(...middleOf(word));
    const held = byCell.get(cell) ?? [];
    byCell.set(cell, held);
    held.push(word);
  }
  const filled = frame.cells.map((cell) => ({ cell, lines: visualLines(byCell.get(cell) ?? []) }));
  const pitch = usualPitch(filled.map(({ lines }) => lines));
  const rows: { cells: UnnumberedCell[] }[] = frame.ys.slice(1).map(() => ({ cells: [] }));
  for (const { cell, lines } of filled) {
    const pieces = piecesOfLines(lines, { right: cell.right - paddingOf(cell.left, lines), pitch }, page);
    rows[cell.row]?.cells.push({ column: cell.column, columns: cell.columns, rows: cell.rows, pieces });
  }
  return { kind: 'grid', sure: true, xs: frame.xs, rows };
}

/** What stands between ruled tables: running text, and tables that only their places tell. */
function textBlocks(lines: readonly VisualLine[], page: PdfPage, before: readonly number[]): PageBlock[] {
  return stretches(lines.map(segmented), page, before).flatMap((stretch) =>
    stretch.kind === 'grid' ? [stretch.grid] : runningText(stretch.lines, page),
  );
}

function runningText(lines: readonly VisualLine[], page: PdfPage): PageBlock[] {
  const room: Room = { right: Math.max(0, ...lines.map(({ right }) => right)), pitch: usualPitch([lines]) };
  return paragraphsOf(lines, room, page);
}

/** Running text; where a footnote begins another paragraph does. */
function paragraphsOf(lines: readonly VisualLine[], room: Room, page: PdfPage): PageBlock[] {
  const starts = lines.flatMap((line, at) => (at === 0 || line.isNote ? [at] : []));
  return starts.flatMap((start, nth) => {
    const part = lines.slice(start, starts[nth + 1]);
    const sizes = new Map(part.map((line) => [line.text, line.size]));
    return wholeParagraphs(piecesOfLines(part, room, page)).map((piece): PageBlock => ({
      kind: 'paragraph',
      size: sizes.get(piece.lines[0]?.text ?? '') ?? 0,
      isNote: part[0]?.isNote === true,
      piece,
    }));
  });
}
