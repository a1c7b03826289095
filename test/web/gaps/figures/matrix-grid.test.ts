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
  // Of three rows and four columns; the last cell of the second row but one holds two links.
  const grid = {
    rows: 3,
    columns: 4,
    links: (row: number, column: number) => (row === 1 && column === 2 ? 2 : 1),
  };
  const at = (row: number, column: number, link = 0) => ({ row, column, link });
  const moved = (key: string, from = at(1, 1), ctrl = false) => movedInGrid(from, key, ctrl, grid);

  it('goes one cell per arrow key and stays at the edges', () => {
    expect(moved('ArrowRight')).toEqual(at(1, 2));
    expect(moved('ArrowUp')).toEqual(at(0, 1));
    expect(moved('ArrowLeft', at(0, 0))).toEqual(at(0, 0));
    expect(moved('ArrowDown', at(2, 3))).toEqual(at(2, 3));
  });

  it('goes to the ends of the row, and with Ctrl to the corners', () => {
    expect(moved('Home')).toEqual(at(1, 0));
    expect(moved('End')).toEqual(at(1, 3));
    expect(moved('Home', at(1, 1), true)).toEqual(at(0, 0));
    expect(moved('End', at(1, 1), true)).toEqual(at(2, 3));
  });

  it('goes through both links of a cell, and up and down to the link that is there', () => {
    expect(moved('ArrowRight', at(1, 2))).toEqual(at(1, 2, 1));
    expect(moved('ArrowRight', at(1, 2, 1))).toEqual(at(1, 3));
    expect(moved('ArrowLeft', at(1, 3))).toEqual(at(1, 2, 1));
    expect(moved('ArrowLeft', at(1, 2, 1))).toEqual(at(1, 2));
    expect(moved('ArrowUp', at(1, 2, 1))).toEqual(at(0, 2));
  });

  it('leaves every other key to the browser', () => {
    expect(moved('Enter')).toBeNull();
    expect(moved('Tab')).toBeNull();
  });
});
