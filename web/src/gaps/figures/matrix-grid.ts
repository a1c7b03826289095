import type { ActorType } from '../../../../graph/schema/actor-types.ts';
import type { GoalMatrix } from '../../../../graph/schema/gap-answers.ts';

/** One crossing of goal and kind of partner. All counts 0: nobody of that kind is named there. */
export interface MatrixCell {
  readonly type: ActorType;
  /** Rows naming a body of the kind by name, of `of` rows. */
  readonly rows: number;
  readonly of: number;
  readonly names: number;
  /** Rows naming only collective names of the kind. */
  readonly collectiveRows: number;
}

export interface MatrixRow {
  readonly section: GoalMatrix['sections'][number];
  readonly cells: readonly MatrixCell[];
}

/** The matrix with its empty cells, goal by goal. */
export function matrixRows(matrix: GoalMatrix): MatrixRow[] {
  const known = new Map(matrix.cells.map((cell) => [`${cell.section} ${cell.type}`, cell]));
  return matrix.sections.map((section) => ({
    section,
    cells: matrix.types.map((type) => {
      const cell = known.get(`${section.code} ${type}`);
      return {
        type,
        rows: cell?.rows ?? 0,
        of: section.rows,
        names: cell?.names ?? 0,
        collectiveRows: cell?.collectiveRows ?? 0,
      };
    }),
  }));
}

/** How many links a cell holds: a second one where bodies and collective names are counted apart. */
export function linksIn({ rows, collectiveRows }: MatrixCell): 1 | 2 {
  return rows > 0 && collectiveRows > 0 ? 2 : 1;
}

/** A place in a grid; column 0 is the row's head. `link` counts the links of a cell from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly link: number;
}

/** A grid by its size; `links` says how many stand in a cell. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly links: (row: number, column: number) => number;
}

/**
 * Where a key leads in a grid, as the ARIA grid pattern wants it; null: not a key of the grid. At an edge it stays where
 * it is. Left and right go through the links of a cell before they leave it.
 */
export function movedInGrid(
  from: GridPlace,
  key: string,
  ctrl: boolean,
  { rows, columns, links }: Grid,
): GridPlace | null {
  const { row, column, link } = from;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const inColumn = (to: number): GridPlace => ({
    row: to,
    column,
    link: Math.min(link, links(to, column) - 1),
  });
  switch (key) {
    case 'ArrowRight':
      if (link + 1 < links(row, column)) return { row, column, link: link + 1 };
      return column === lastColumn ? from : { row, column: column + 1, link: 0 };
    case 'ArrowLeft':
      if (link > 0) return { row, column, link: link - 1 };
      return column === 0 ? from : { row, column: column - 1, link: links(row, column - 1) - 1 };
    case 'ArrowDown':
      return inColumn(Math.min(row + 1, lastRow));
    case 'ArrowUp':
      return inColumn(Math.max(row - 1, 0));
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0, link: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn, link: 0 };
    case 'PageDown':
      return inColumn(lastRow);
    case 'PageUp':
      return inColumn(0);
    default:
      return null;
  }
}
