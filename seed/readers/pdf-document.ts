import { headingSizes } from './heading-sizes.ts';
import { lineText } from './line-text.ts';
import type { PageBlock } from './page-block.ts';
import { columnsAtEnd, pageBlocks } from './pdf-blocks.ts';
import { pdfPages, shownBox } from './pdf-file.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';
import { pagesWithoutText, runningLine } from './reader-notes.ts';
import type { SourceLimits } from './reading-limits.ts';
import { ruledFrames } from './ruled-frames.ts';
import { runningLines } from './running-lines.ts';
import type { Source } from './source.ts';
import { SourceBuilder, type UnnumberedPiece } from './source-builder.ts';
import { TableOverPages } from './table-over-pages.ts';
import { scannedFile } from './unreadable-file.ts';
import type { VisualLine } from './visual-lines.ts';

/** Letters a page has on average in a file that is no scan. */
const fewest = 20;

/** The text of a PDF with its tables, which places and drawn lines tell. Throws UnreadableFile. */
export async function readPdf(bytes: Uint8Array, limits: SourceLimits): Promise<Source> {
  const pages = await pdfPages(bytes, limits);
  const letters = pages.map((page) => lettersOn(page));
  if (letters.reduce((sum, one) => sum + one, 0) < fewest * pages.length) throw scannedFile(pages.length);
  const frames = pages.map((page) => (page === null ? [] : ruledFrames(page.rules, page.width, page.height)));
  const running = runningLines(pages, frames);
  const depths = headingSizes(pages);
  const writer = new PdfWriter(depths);
  let columns: readonly number[] = [];
  for (const [at, page] of pages.entries()) {
    writer.page(page);
    if (page === null) continue;
    const asides = running[at] ?? new Set();
    const left = new Set([...asides].flatMap(({ words }) => words));
    writer.asides(page, asides);
    const words = page.words.filter((word) => !left.has(word));
    const blocks = pageBlocks(page, words, frames[at] ?? [], columns);
    for (const block of blocks) writer.block(block);
    columns = columnsAtEnd(blocks);
    writer.stamps(page.slanted);
  }
  writer.endTable();
  const blank = letters.flatMap((count, at) => (count === 0 ? [at + 1] : []));
  if (blank.length > 0) writer.builder.note(pagesWithoutText(blank));
  return writer.builder.source('pdf');
}

function lettersOn(page: PdfPage | null): number {
  return (page?.words ?? []).reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Writes pages into a source; a table that a page break parts is one table. */
class PdfWriter {
  readonly builder = new SourceBuilder();
  readonly #depths: ReadonlyMap<number, number>;
  #page = 0;
  #table: TableOverPages | null = null;
  /** Lines that stand between the parts of a table and wait for its end. */
  #waiting: { readonly piece: UnnumberedPiece; readonly page: number }[] = [];

  constructor(depths: ReadonlyMap<number, number>) {
    this.#depths = depths;
  }

  page(page: PdfPage | null): void {
    this.#page = this.builder.page({ name: null, size: page?.size ?? null });
  }

  /** Running heads and feet, which are no part of the text. */
  asides(page: PdfPage, lines: Iterable<VisualLine>): void {
    for (const { text, x, y, right, size } of lines) {
      const box = shownBox(page, x, y - size * 0.8, right, y + size * 0.2);
      this.#waiting.push({
        piece: {
          text: '',
          lines: [{ text, box }],
          begins: 'explicit',
          level: 0,
          mark: null,
          notes: [runningLine],
        },
        page: this.#page,
      });
    }
    if (this.#table === null) this.endTable();
  }

  block(block: PageBlock): void {
    if (block.kind === 'grid') {
      if (this.#table?.goesOnWith(block, this.#page) !== true) this.endTable();
      (this.#table ??= new TableOverPages(block)).add(block, this.#page);
      return;
    }
    this.endTable();
    const { piece, size, isNote } = block;
    const isShort = piece.level === 0 && piece.text.length < 160;
    const heading = isShort ? (this.#depths.get(Math.round(size * 2)) ?? 0) : 0;
    this.builder.paragraph(piece, { heading, page: this.#page, beside: isNote ? 'note' : null });
  }

  /** Words across the page, such as a stamp. */
  stamps(words: readonly PdfWord[]): void {
    for (const word of words) {
      const text = lineText(word.text);
      this.#waiting.push({
        piece: { text, lines: [{ text, box: null }], begins: 'explicit', level: 0, mark: null },
        page: this.#page,
      });
    }
    if (this.#table === null) this.endTable();
  }

  endTable(): void {
    if (this.#table !== null) this.builder.grid(this.#table.rows, { name: null, sure: this.#table.sure });
    this.#table = null;
    for (const { piece, page } of this.#waiting)
      this.builder.paragraph(piece, { heading: 0, page, beside: 'text-box' });
    this.#waiting = [];
  }
}
