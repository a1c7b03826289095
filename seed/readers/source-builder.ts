import type { Lines } from '../../graph/schema/vocabulary.ts';
import type {
  Block,
  Box,
  Grid,
  GridCell,
  GridRow,
  Paragraph,
  Piece,
  ReaderNote,
  Source,
  SourceLine,
  SourcePage,
} from './source.ts';
import { withoutTypedMarks } from './typed-footnotes.ts';

/** A piece before its lines are numbered; one without `text` is left out, and its notes say why. */
export interface UnnumberedPiece extends Omit<Piece, 'lines'> {
  readonly lines: readonly { readonly text: string; readonly box: Box | null }[];
  readonly notes?: readonly Pick<ReaderNote, 'kind' | 'text'>[];
}

export interface UnnumberedCell extends Omit<GridCell, 'pieces'> {
  readonly pieces: readonly UnnumberedPiece[];
}

export interface UnnumberedRow extends Omit<GridRow, 'cells' | 'lines'> {
  readonly cells: readonly UnnumberedCell[];
}

/** Gathers what a reader finds, in reading order, and numbers its lines. */
export class SourceBuilder {
  readonly #pages: SourcePage[] = [];
  readonly #lines: SourceLine[] = [];
  readonly #blocks: Block[] = [];
  readonly #notes: ReaderNote[] = [];

  /** Begins a page or a sheet and gives its number, from 1. */
  page(page: SourcePage): number {
    return this.#pages.push(page);
  }

  note(note: ReaderNote): void {
    this.#notes.push(note);
  }

  paragraph(piece: UnnumberedPiece, about: Omit<Paragraph, 'kind' | 'piece'>): void {
    const numbered = this.#number(piece, about.page);
    if (numbered !== null) this.#blocks.push({ kind: 'paragraph', ...about, piece: numbered });
  }

  /** A table; rows in which nothing is read are left out, and a table that has no other. */
  grid(rows: readonly UnnumberedRow[], { name, sure }: Pick<Grid, 'name' | 'sure'>): void {
    const kept = rows.map(({ cells }) => cells.some(({ pieces }) => pieces.some(({ text }) => text !== '')));
    const numbered = rows.flatMap((row, at): GridRow[] => {
      const before = this.#lines.length;
      const cells = row.cells.map((cell) => ({
        ...cell,
        rows: kept.slice(at, at + cell.rows).filter(Boolean).length,
        pieces: cell.pieces.flatMap((piece) => this.#number(piece, row.page) ?? []),
      }));
      return kept[at] === true ? [{ ...row, cells, lines: [before + 1, this.#lines.length] }] : [];
    });
    if (numbered.length === 0) return;
    const columns = numbered.reduce(
      (most, { cells }) => cells.reduce((widest, cell) => Math.max(widest, cell.column + cell.columns), most),
      0,
    );
    this.#blocks.push({ kind: 'grid', name, sure, columns, rows: numbered });
  }

  source(format: Source['format']): Source {
    const { blocks, notes } = withoutTypedMarks(this.#blocks);
    return { format, pages: this.#pages, lines: this.#lines, blocks, notes: [...this.#notes, ...notes] };
  }

  #number({ lines: own, notes = [], ...piece }: UnnumberedPiece, page: number | null): Piece | null {
    const first = this.#lines.length + 1;
    for (const { text, box } of own) this.#lines.push({ text, page, box });
    const lines: Lines = [first, this.#lines.length];
    for (const note of notes) this.#notes.push({ ...note, lines });
    return piece.text === '' ? null : { ...piece, lines };
  }
}
