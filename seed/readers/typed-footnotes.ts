import { footnoteMark } from './reader-notes.ts';
import type { Block, Grid, Piece, ReaderNote } from './source.ts';

const note = /^(\d{1,2}\)|\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹])\s*\S/u;

/**
 * Takes the marks of footnotes that somebody typed off the cells of tables: "Werkhof 1)" where a paragraph below the
 * table begins with "1)", which is then a note.
 */
export function withoutTypedMarks(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly notes: readonly ReaderNote[];
} {
  const notes: ReaderNote[] = [];
  const found: Block[] = [];
  const explained = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    const mark =
      block.kind === 'paragraph' && block.beside === null ? note.exec(block.piece.text)?.[1] : undefined;
    if (mark !== undefined) explained.set(mark, [...(explained.get(mark) ?? []), at]);
  }
  if (explained.size === 0) return { blocks, notes };
  const used = new Set<number>();
  const strip = (piece: Piece, at: number): Piece => {
    const [, before = '', mark = ''] =
      /^(.*?\S)\s*(\d{1,2}\)|\*{1,3}\)?|[¹²³⁴⁵⁶⁷⁸⁹])$/su.exec(piece.text) ?? [];
    const below = explained.get(mark)?.find((place) => place > at);
    // A number that a bracket before it opens for is part of the text.
    if (below === undefined || before.lastIndexOf('(') > before.lastIndexOf(')')) return piece;
    used.add(below);
    notes.push({ ...footnoteMark, lines: piece.lines });
    return { ...piece, text: before };
  };
  for (const [at, block] of blocks.entries())
    found.push(block.kind === 'grid' ? mapPieces(block, (piece) => strip(piece, at)) : block);
  return {
    blocks: found.map((block, at) =>
      used.has(at) && block.kind === 'paragraph' ? { ...block, beside: 'note' } : block,
    ),
    notes,
  };
}

function mapPieces(grid: Grid, change: (piece: Piece) => Piece): Grid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, pieces: cell.pieces.map(change) })),
  }));
  return { ...grid, rows };
}
