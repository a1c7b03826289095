/** A run of text; breaks within it are line feeds. */
export interface WordRun {
  readonly text: string;
  readonly state: 'text' | 'struck' | 'hidden' | 'raised';
}

/** `list` is null where the paragraph does not say, its `id` '0' where it says that it is in none. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  style: string | null;
  list: { id: string | null; level: number | null } | null;
  outline: number | null;
  readonly runs: WordRun[];
  /** What stands in text boxes that hang on it. */
  readonly boxes: WordElement[][];
  /** Footnotes and endnotes that it refers to, as "footnote 3". */
  readonly notes: string[];
  /** Something was deleted in it with changes tracked. */
  deleted: boolean;
  /** Its own end was deleted: the next paragraph goes on with it. */
  joinsNext: boolean;
}

/** `merged`: it begins a cell over several rows, or is covered by one. */
export interface WordCell {
  columns: number;
  merged: 'begins' | 'covered' | null;
  readonly content: WordElement[];
}

export interface WordRow {
  /** Columns of the grid that are left free before the first cell. */
  before: number;
  deleted: boolean;
  readonly cells: WordCell[];
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: WordRow[];
}

export type WordElement = WordParagraph | WordTable;
