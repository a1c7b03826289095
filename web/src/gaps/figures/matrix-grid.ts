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

/** A place in a grid; column 0 is the row's head. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a grid of `rows` by `columns`, as the ARIA grid pattern wants it; null: not a key of the grid.
 * At an edge it stays where it is.
 */
export function movedInGrid(
  from: GridPlace,
  key: string,
  ctrl: boolean,
  rows: number,
  columns: number,
): GridPlace | null {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  switch (key) {
    case 'ArrowRight':
      return { ...from, column: Math.min(from.column + 1, lastColumn) };
    case 'ArrowLeft':
      return { ...from, column: Math.max(from.column - 1, 0) };
    case 'ArrowDown':
      return { ...from, row: Math.min(from.row + 1, lastRow) };
    case 'ArrowUp':
      return { ...from, row: Math.max(from.row - 1, 0) };
    case 'Home':
      return { row: ctrl ? 0 : from.row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : from.row, column: lastColumn };
    case 'PageDown':
      return { ...from, row: lastRow };
    case 'PageUp':
      return { ...from, row: 0 };
    default:
      return null;
  }
}
