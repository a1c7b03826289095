import { describe, expect, it } from 'vitest';
import {
  firstLine,
  linesOfRows,
  markedBy,
  readChosen,
  writeChosen,
} from '../../../web/src/import/chosen-part.ts';
import { doubtParts, doubtsOf, nextDoubt } from '../../../web/src/import/doubts.ts';
import { sourceEntries } from '../../../web/src/import/source-entries.ts';
import { notUnderstoodCsv } from '../../../web/src/import/not-understood-csv.ts';
import { line, partner, row } from './small-import.ts';

const lines = [
  line(1, { fate: 'discarded', why: { de: 'Kopf', en: 'head' } }),
  line(2, { rows: [1] }),
  line(3, { rows: [1, 2] }),
  line(4, { fate: 'open', page: 2, text: '=1+1; ?', why: { de: 'unleserlich', en: 'illegible' } }),
  line(5, { rows: [2] }),
];
const lineOf = new Map(lines.map((one) => [one.no, one]));
const linesOf = linesOfRows(lines);

describe('What is chosen beside the source or in it', () => {
  it('marks on the other side what belongs to it', () => {
    expect(markedBy({ kind: 'line', no: 3 }, lineOf, linesOf)).toEqual({
      lines: new Set([3]),
      rows: new Set([1, 2]),
    });
    expect(markedBy({ kind: 'row', no: 2 }, lineOf, linesOf)).toEqual({
      lines: new Set([3, 5]),
      rows: new Set([2]),
    });
    expect(markedBy({ kind: 'line', no: 4 }, lineOf, linesOf).rows).toEqual(new Set());
    expect(markedBy(null, lineOf, linesOf).lines).toEqual(new Set());
  });

  it('stands in the address and is read from it again; other words choose nothing', () => {
    for (const text of ['z12', 'r3'])
      expect(writeChosen(readChosen(text) ?? { kind: 'line', no: 0 })).toBe(text);
    for (const text of [null, '', 'z0', 'x1', 'hilden/vhs', 'z1e3']) expect(readChosen(text)).toBeNull();
  });

  it('begins at the first of its lines', () => {
    expect(firstLine({ kind: 'row', no: 2 }, linesOf)).toBe(3);
    expect(firstLine({ kind: 'row', no: 9 }, linesOf)).toBeNull();
  });
});

describe('The places to look at', () => {
  const rows = [
    row(1, 2, 3, { partners: [partner(3, { review: 'open' }), partner(3, { review: 'open' })] }),
    row(2, 3, 5, { measures: [{ title: 'x', text: 'x', lines: [3, 3], uncertain: true }] }),
  ];
  const doubts = doubtsOf(lines, rows);

  it('are lines not understood, unsure ends and unreviewed names, each line once', () => {
    expect(doubts).toEqual([
      { line: 3, row: 1, kinds: ['unreviewed', 'uncertain'] },
      { line: 4, row: null, kinds: ['open'] },
    ]);
    expect(doubtsOf([line(1)], [row(1, 1, 1)])).toEqual([]);
  });

  it('follow each other in both directions and begin again at the other end', () => {
    const walk = (from: number | null, step: 1 | -1) => nextDoubt(doubts, from, step)?.line;
    expect([walk(null, 1), walk(3, 1), walk(4, 1)]).toEqual([3, 4, 3]);
    expect([walk(null, -1), walk(4, -1), walk(3, -1), walk(1, -1)]).toEqual([4, 3, 4, 4]);
    expect(nextDoubt([], 1, 1)).toBeNull();
  });

  it('lie on a strip where they lie in the file, those of one part together', () => {
    expect(doubtParts(doubts, 5, 5).map(({ part, line: first }) => [part, first])).toEqual([
      [2, 3],
      [3, 4],
    ]);
    expect(doubtParts(doubts, 5000, 10)).toHaveLength(1);
  });
});

describe('Lines that were not understood', () => {
  it('go into a table with number, page, text and reason, all of them and no others', () => {
    const [head, ...rest] = notUnderstoodCsv(lines, 'de').trim().split('\r\n');
    expect(head).toBe('\uFEFFZeile;Seite;Text;Grund'.trim());
    expect(rest).toEqual([`4;2;"'=1+1; ?";unleserlich`]);
  });
});

describe('The lines of a table', () => {
  it('stand beside each other row by row, with lines outside of it between', () => {
    const cell = (row: number, column: number, columns = 1) => ({ table: 1, row, column, columns });
    const found = sourceEntries([
      line(1),
      line(2, { cell: cell(1, 1) }),
      line(3, { cell: cell(1, 2, 2) }),
      line(4, { cell: cell(1, 2, 2) }),
      line(5, { cell: cell(2, 3) }),
      line(6, { fate: 'blank' }),
      line(7),
    ]);
    const told = found.map((entry) =>
      entry.kind === 'line'
        ? entry.line.no
        : [entry.columns, ...entry.cells.map(({ column, lines: own }) => [column, own.map(({ no }) => no)])],
    );
    expect(told).toEqual([1, [3, [1, [2]], [2, [3, 4]]], [3, [3, [5]]], 7]);
  });
});
