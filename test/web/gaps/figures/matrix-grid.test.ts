import { describe, expect, it } from 'vitest';
import type { GoalMatrix } from '../../../../graph/schema/gap-answers.ts';
import { matrixRows, movedInGrid } from '../../../../web/src/gaps/figures/matrix-grid.ts';

const matrix: GoalMatrix = {
  sections: [
    { code: 'I.a', title: 'Erstes Ziel', parent: null, rows: 6 },
    { code: 'I.b', title: 'Zweites Ziel', parent: null, rows: 5 },
  ],
  types: ['administration', 'culture'],
  cells: [{ section: 'I.b', type: 'culture', rows: 2, names: 3, collectiveRows: 1 }],
};

describe('The matrix of goals and kinds of partner', () => {
  it('holds a cell for every crossing, the empty ones as 0 of the goal’s rows', () => {
    expect(matrixRows(matrix).map(({ cells }) => cells.map(({ rows, of }) => [rows, of]))).toEqual([
      [
        [0, 6],
        [0, 6],
      ],
      [
        [0, 5],
        [2, 5],
      ],
    ]);
    expect(matrixRows(matrix)[1]?.cells[1]).toMatchObject({ names: 3, collectiveRows: 1 });
  });
});

describe('Walking the matrix by keyboard', () => {
  const moved = (key: string, from = { row: 1, column: 1 }, ctrl = false) =>
    movedInGrid(from, key, ctrl, 3, 4);

  it('goes one cell per arrow key and stays at the edges', () => {
    expect(moved('ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(moved('ArrowUp')).toEqual({ row: 0, column: 1 });
    expect(moved('ArrowLeft', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(moved('ArrowDown', { row: 2, column: 3 })).toEqual({ row: 2, column: 3 });
  });

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    expect(moved('Home')).toEqual({ row: 1, column: 0 });
    expect(moved('End')).toEqual({ row: 1, column: 3 });
    expect(moved('Home', { row: 1, column: 1 }, true)).toEqual({ row: 0, column: 0 });
    expect(moved('End', { row: 1, column: 1 }, true)).toEqual({ row: 2, column: 3 });
  });

  it('leaves every other key to the browser', () => {
    expect(moved('Enter')).toBeNull();
    expect(moved('Tab')).toBeNull();
  });
});
