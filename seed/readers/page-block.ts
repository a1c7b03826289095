import type { UnnumberedPiece, UnnumberedRow } from './source-builder.ts';

/** A row on a page, without the number of its page. */
export type PageRow = Pick<UnnumberedRow, 'cells'>;

/** A table as far as it stands on a page; `xs`: places of its columns. */
export interface PageGrid {
  readonly kind: 'grid';
  readonly sure: boolean;
  readonly xs: readonly number[];
  readonly rows: readonly PageRow[];
}

/** `size`: of its letters, in points. `isNote`: it begins with the mark of a footnote. */
export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly size: number;
  readonly isNote: boolean;
  readonly piece: UnnumberedPiece;
}

export type PageBlock = PageGrid | PageParagraph;
