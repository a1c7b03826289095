import type { Bilingual, Lines } from '../../graph/schema/vocabulary.ts';

/** A place on a page in points, from its upper left corner, as the page is shown (turned pages upright). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of the source text; `page` counts from 1 where the format has pages or sheets, `box` where it says where. */
export interface SourceLine {
  readonly text: string;
  readonly page: number | null;
  readonly box: Box | null;
}

export interface SourcePage {
  /** Name of a worksheet. */
  readonly name: string | null;
  /** In points; null where the format has no pages of a size. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/**
 * A piece of a cell or of the text between tables, as the format parts it. `begins`: why it is a piece of its own: the
 * format says so (`explicit`: a paragraph, an own line of a cell), the line before ends clearly short of the edge
 * (`short`), or nothing but the wrapping of lines (`wrapped`), which parts nothing. `level`: depth in a list from 1; 0 for
 * what is no item. `text` is without the bullet or number that marks the item, which is `mark`.
 */
export interface Piece {
  readonly text: string;
  readonly lines: Lines;
  readonly begins: 'explicit' | 'short' | 'wrapped';
  readonly level: number;
  readonly mark: string | null;
}

/** `columns` and `rows`: how many of the grid's it covers; `column` is its first, from 0. */
export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly pieces: readonly Piece[];
}

/**
 * A row with the cells that begin in it; what a cell of an earlier row covers is left out. `continues`: the row may go on
 * with the one before, from which a page break parts it.
 */
export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly lines: Lines;
  readonly page: number | null;
  readonly continues: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** Depth of a heading by the format's own styles, from 1; 0 where it is none or the format does not say. */
  readonly heading: number;
  readonly piece: Piece;
  readonly page: number | null;
  /** It stands in a text box, a note, a header or a footer and not in the running text. */
  readonly beside: 'text-box' | 'note' | 'header' | 'footer' | null;
}

/** A table. `columns`: how many the widest row has. `sure`: the format or ruling lines say so; else places alone do. */
export interface Grid {
  readonly kind: 'grid';
  readonly name: string | null;
  readonly columns: number;
  readonly sure: boolean;
  readonly rows: readonly GridRow[];
}

export type Block = Paragraph | Grid;

/** What the reader left out or read otherwise than it stands, in words for who sent the file; `lines` where. */
export interface ReaderNote {
  readonly kind:
    | 'comment'
    | 'damaged-cell'
    | 'deleted'
    | 'footnote'
    | 'formula'
    | 'hidden'
    | 'nested-table'
    | 'page-without-text'
    | 'repeated-line'
    | 'struck-out'
    | 'text-box'
    | 'encoding';
  readonly lines: Lines | null;
  readonly text: Bilingual;
}

/**
 * What a reader makes of a file. Line numbers are defined by `lines`, from 1 over the whole text, and are what `Lines`
 * means for every format. Blocks are in reading order; every line that is not blank stands in a block or in a note.
 */
export interface Source {
  readonly format: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'txt';
  readonly pages: readonly SourcePage[];
  readonly lines: readonly SourceLine[];
  readonly blocks: readonly Block[];
  readonly notes: readonly ReaderNote[];
}
