import { Archive } from './archive.ts';
import { mainPart, relationsOf } from './package-relations.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { comments, deletedText, nestedTable, textBox } from './reader-notes.ts';
import type { Paragraph, Source } from './source.ts';
import {
  SourceBuilder,
  type UnnumberedCell,
  type UnnumberedPiece,
  type UnnumberedRow,
} from './source-builder.ts';
import { brokenPackage } from './unreadable-file.ts';
import type { WordCell, WordElement, WordParagraph, WordRow, WordTable } from './word-elements.ts';
import { WordNumbering } from './word-numbering.ts';
import { headingIn, piecesOf } from './word-pieces.ts';
import { wordStories } from './word-story.ts';
import { type WordStyle, wordStyles } from './word-styles.ts';

/** The text of a Word document with its tables (ECMA-376 17), changes accepted. Throws UnreadableFile. */
export function readWord(bytes: Uint8Array, limits: ReadingLimits): Source {
  const archive = new Archive(bytes, limits);
  const main = mainPart(archive);
  const relations = [...relationsOf(archive, main).values()];
  const textsOf = (type: string): string[] =>
    relations.flatMap((relation) => (relation.type === type ? (archive.text(relation.path) ?? []) : []));
  const stories = (type: string) => textsOf(type).flatMap((xml) => wordStories(xml, limits));
  const body = wordStories(archive.text(main) ?? raise(), limits).flatMap(({ content }) => content);
  const [styles = null] = textsOf('styles');
  const [numbering = null] = textsOf('numbering');
  const writer = new WordWriter(wordStyles(styles), new WordNumbering(numbering));
  for (const { content } of stories('header')) writer.beside(content, 'header');
  writer.running(body);
  const notes = new Map(
    [...stories('footnotes'), ...stories('endnotes')].map(({ key, content }) => [key, content]),
  );
  for (const key of writer.referred) writer.beside(notes.get(key) ?? [], 'note');
  for (const { content } of stories('footer')) writer.beside(content, 'footer');
  if (textsOf('comments').some((xml) => wordCommentsIn(xml)))
    writer.builder.note({ ...comments, lines: null });
  return writer.builder.source('docx');
}

function raise(): never {
  throw brokenPackage();
}

function wordCommentsIn(xml: string): boolean {
  return /<(?:\w+:)?comment[\s>]/.test(xml);
}

/** Writes what stands in a Word document into a source, in reading order. */
class WordWriter {
  readonly builder = new SourceBuilder();
  /** Notes that are referred to, in the order of their marks. */
  readonly referred = new Set<string>();
  readonly #styles: ReadonlyMap<string, WordStyle>;
  readonly #numbering: WordNumbering;

  constructor(styles: ReadonlyMap<string, WordStyle>, numbering: WordNumbering) {
    this.#styles = styles;
    this.#numbering = numbering;
  }

  running(content: readonly WordElement[], beside: Paragraph['beside'] = null): void {
    for (const element of joined(content)) {
      if (element.kind === 'table') this.#table(element);
      else {
        const heading = beside === null ? headingIn(element, this.#styles) : 0;
        for (const piece of this.#pieces(element))
          this.builder.paragraph(
            beside === 'text-box' ? { ...piece, notes: [...(piece.notes ?? []), textBox] } : piece,
            {
              heading,
              page: null,
              beside,
            },
          );
        for (const box of element.boxes) this.running(box, beside ?? 'text-box');
      }
    }
  }

  /** What stands beside the running text is paragraphs only: tables there only place them. */
  beside(content: readonly WordElement[], beside: NonNullable<Paragraph['beside']>): void {
    this.running(paragraphsIn(content), beside);
  }

  #table(table: WordTable): void {
    const rows = table.rows.filter(({ deleted }) => !deleted);
    if (rows.length < table.rows.length) this.builder.note({ ...deletedText, lines: null });
    // Some offices frame a whole page with a table of one column: what stands in it is the text.
    if (isFrame(rows)) {
      this.running(rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content)));
      return;
    }
    const boxes: WordElement[][] = [];
    this.builder.grid(this.#rows(rows, boxes), { name: null, sure: true });
    for (const box of boxes) this.running(box, 'text-box');
  }

  #rows(rows: readonly WordRow[], boxes: WordElement[][]): UnnumberedRow[] {
    const open = new Map<number, { rows: number; pieces: UnnumberedPiece[] }>();
    return rows.map((row) => {
      const cells: UnnumberedCell[] = [];
      let column = row.before;
      for (const cell of row.cells) {
        const pieces = this.#cellPieces(cell, boxes);
        const above = open.get(column);
        if (cell.merged === 'covered' && above !== undefined) {
          above.rows += 1;
          above.pieces.push(...pieces);
        } else {
          const begun = { column, columns: cell.columns, rows: 1, pieces };
          cells.push(begun);
          if (cell.merged === 'begins') open.set(column, begun);
          else open.delete(column);
        }
        column += cell.columns;
      }
      return { cells, page: null, continues: false };
    });
  }

  #cellPieces({ content }: WordCell, boxes: WordElement[][], within = false): UnnumberedPiece[] {
    return joined(content).flatMap((element) => {
      if (element.kind === 'paragraph') {
        boxes.push(...element.boxes);
        const pieces = this.#pieces(element);
        return within
          ? pieces.map((piece) => ({ ...piece, notes: [...(piece.notes ?? []), nestedTable] }))
          : pieces;
      }
      return element.rows
        .filter(({ deleted }) => !deleted)
        .flatMap(({ cells }) => cells.flatMap((cell) => this.#cellPieces(cell, boxes, true)));
    });
  }

  #pieces(paragraph: WordParagraph): UnnumberedPiece[] {
    for (const note of paragraph.notes) this.referred.add(note);
    return piecesOf(paragraph, this.#styles, this.#numbering);
  }
}

/** Paragraphs whose end was deleted go on with the next. */
function joined(content: readonly WordElement[]): readonly WordElement[] {
  const found: WordElement[] = [];
  for (const element of content) {
    const before = found.at(-1);
    if (before?.kind === 'paragraph' && before.joinsNext && element.kind === 'paragraph') {
      found[found.length - 1] = {
        ...element,
        style: before.style,
        list: before.list,
        outline: before.outline,
        runs: [...before.runs, ...element.runs],
        boxes: [...before.boxes, ...element.boxes],
        notes: [...before.notes, ...element.notes],
        deleted: true,
      };
    } else found.push(element);
  }
  return found;
}

function isFrame(rows: readonly WordRow[]): boolean {
  return (
    rows.every(({ cells }) => cells.length === 1) &&
    rows.some(({ cells }) => cells.some(({ content }) => content.some(({ kind }) => kind === 'table')))
  );
}

function paragraphsIn(content: readonly WordElement[]): WordElement[] {
  return content.flatMap((element) =>
    element.kind === 'paragraph'
      ? [element]
      : element.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.content))),
  );
}
