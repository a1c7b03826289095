import { describe, expect, test } from 'vitest';
import { placeMeasures } from '../../../web/src/layout/place-measures.ts';
import { linePoints } from '../../../web/src/map/line-path.ts';
import { expectReadable } from './expect-readable.ts';
import { makeInput, makeNode, makeTie, numbersFrom } from './random-network.ts';

const area = (id: string) => makeNode(id, { label: 'Product' });
const measure = (id: string) => makeNode(id, { label: 'Measure' });
const holds = (source: string, target: string) => makeTie(source, target, { kind: 'contains', basis: null });

const nodes = [
  makeNode('section', { label: 'Section' }),
  area('museum'),
  area('archiv'),
  ...['m1', 'm2', 'm3', 'a1', 'a2'].map(measure),
  makeNode('vhs', {}),
  makeNode('h6', {}),
  makeNode('kreis', {}),
];
const ties = [
  holds('section', 'museum'),
  ...['m1', 'm2', 'm3'].map((id) => holds('museum', id)),
  ...['a1', 'a2'].map((id) => holds('archiv', id)),
  makeTie('m1', 'vhs'),
  makeTie('a1', 'h6'),
  makeTie('archiv', 'kreis', { basis: 'Z' }),
];
const input = makeInput(nodes, ties);
const placement = placeMeasures(input);
const at = (id: string) => placement.boxes.find((box) => box.id === id);

describe('measures in columns', () => {
  test('stand between their area and the partners they name', () => {
    expectReadable(placement);
    expect(at('museum')?.x).toBeLessThan(at('m1')?.x ?? NaN);
    expect(at('m1')?.x).toBeLessThan(at('vhs')?.x ?? NaN);
  });

  test('partners that only a row of the area names stand on the other side of it', () => {
    expect(at('kreis')?.x).toBeLessThan(at('archiv')?.x ?? NaN);
  });

  test('two or more without a shown partner fold into one row, a single one is shown', () => {
    expect(at('m2')).toBeUndefined();
    expect(at('more:museum')).toMatchObject({
      text: '+ 2 Maßnahmen ohne gezeigten Partner',
      holds: ['m2', 'm3'],
    });
    expect(at('a2')).toBeDefined();
    const opened = placeMeasures({ ...input, expanded: new Set(['museum']) });
    expectReadable(opened);
    expect(opened.boxes.map((box) => box.id)).toEqual(expect.arrayContaining(['m2', 'm3', 'more:museum']));
  });

  test('no line runs behind a measure, also where the row of an area names what a measure of another names', () => {
    const crossing = placeMeasures(makeInput(nodes, [...ties, makeTie('museum', 'h6', { basis: 'Z' })]));
    const boxes = new Map(crossing.boxes.map((box) => [box.id, box]));
    const behind = crossing.lines.flatMap((line) =>
      linePoints(line, boxes).flatMap(({ x, y }) =>
        crossing.boxes
          .filter(
            (box) =>
              box.id !== line.source &&
              box.id !== line.target &&
              Math.abs(box.x - x) < box.w / 2 &&
              Math.abs(box.y - y) < box.h / 2,
          )
          .map(({ id }) => `${line.id} behind ${id}`),
      ),
    );
    expect(behind).toEqual([]);
    expect(
      crossing.lines.filter(({ source, target }) => source === 'museum' && target === 'h6'),
    ).toHaveLength(3);
  });

  test('sections that only hold areas are left out', () => {
    expect(at('section')).toBeUndefined();
  });

  test('measures of no area stand in a block of their own', () => {
    const alone = placeMeasures(makeInput([measure('m'), makeNode('vhs', {})], [makeTie('m', 'vhs')]));
    expect(alone.boxes.map((box) => box.id)).toEqual(['m', 'vhs']);
    expect(alone.lines).toHaveLength(1);
  });

  test.each([1, 2, 3])(
    'programme %i overlaps nowhere, its blocks are whole and in the middle stands the area',
    (seed) => {
      const next = numbersFrom(seed);
      const areas = Array.from({ length: 6 }, (_, index) => area(`p${String(index)}`));
      const measures = Array.from({ length: 80 }, (_, index) => measure(`m${String(index)}`));
      const names = Array.from({ length: 40 }, (_, index) => makeNode(`n${String(index)}`, {}));
      const pick = (list: readonly { id: string }[]) => list[Math.floor(next() * list.length)]?.id ?? '';
      const owner = new Map(measures.map(({ id }) => [id, pick(areas)]));
      const made = placeMeasures(
        makeInput(
          [...areas, ...measures, ...names],
          [
            ...measures.map(({ id }) => holds(owner.get(id) ?? '', id)),
            ...names.map(({ id }) => makeTie(next() < 0.8 ? pick(measures) : pick(areas), id)),
          ],
        ),
      );
      expectReadable(made);
      const column = made.boxes
        .filter((box) => box.look === 'measure')
        .toSorted((a, b) => a.y - b.y)
        .map((box) => owner.get(box.id));
      const changes = column.filter((one, index) => index > 0 && one !== column[index - 1]).length;
      expect(changes).toBe(new Set(column).size - 1);
      for (const { id } of areas) {
        const middle = made.boxes.find((box) => box.id === id)?.y ?? NaN;
        const own = made.boxes.filter((box) => owner.get(box.id) === id).map((box) => box.y);
        if (own.length === 0) continue;
        expect(middle).toBeGreaterThan(Math.min(...own) - 60);
        expect(middle).toBeLessThan(Math.max(...own) + 60);
      }
    },
  );

  test('goals beside measures fold under their field instead of filling a column', () => {
    const mixed = placeMeasures(
      makeInput(
        [
          ...nodes,
          makeNode('h/F1', { label: 'Section' }),
          ...['h/F1/g1', 'h/F1/g2'].map((id) => makeNode(id, { label: 'Goal' })),
        ],
        ties,
      ),
    );
    expectReadable(mixed);
    expect(mixed.boxes.length).toBe(placement.boxes.length + 2);
    expect(mixed.boxes.find((box) => box.id === 'more:h/F1')).toMatchObject({
      text: '+ 2 Ziele',
      holds: ['h/F1/g1', 'h/F1/g2'],
    });
  });

  test('of very many each area keeps the first; one row opens the rest with the partners they name', () => {
    const areas = Array.from({ length: 12 }, (_, at) => `a${String(at)}`);
    const own = (id: string) => Array.from({ length: 14 }, (_, at) => `${id}m${String(at)}`);
    const many = makeInput(
      areas.flatMap((id) => [
        area(id),
        ...own(id).map(measure),
        ...own(id).map((one) => makeNode(`${one}p`, {})),
      ]),
      areas.flatMap((id) => own(id).flatMap((one) => [holds(id, one), makeTie(one, `${one}p`)])),
    );
    const folded = placeMeasures(many);
    expectReadable(folded);
    expect(folded.boxes.length).toBeLessThan(200);
    const row = folded.boxes.find((box) => box.id === 'more:a0');
    expect(row?.text).toMatch(/^\+ \d+ weitere Maßnahmen$/);
    const drawn = new Set(folded.boxes.map(({ id }) => id));
    const all = own('a0').flatMap((one) => [one, `${one}p`]);
    expect(all.filter((id) => !drawn.has(id) && !row?.holds?.includes(id))).toEqual([]);
    const opened = new Set(placeMeasures({ ...many, expanded: new Set(['a0']) }).boxes.map(({ id }) => id));
    expect(all.filter((id) => !opened.has(id))).toEqual([]);
    expect(opened).toContain('more:a0');
  });
});
