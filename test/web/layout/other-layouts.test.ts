import { describe, expect, test } from 'vitest';
import { makeBoxes } from '../../../web/src/layout/make-boxes.ts';
import { placeColumns } from '../../../web/src/layout/place-columns.ts';
import { placeForce } from '../../../web/src/layout/place-force.ts';
import { effectiveLayout } from '../../../web/src/layout/effective-layout.ts';
import { placeFocus } from '../../../web/src/layout/place-focus.ts';
import { readableZoom } from '../../../web/src/layout/box-sizes.ts';
import { shapePicture } from '../../../web/src/layout/shape-picture.ts';
import { boundsOf, leastReadable, wholeView } from '../../../web/src/map/view-box.ts';
import { expectReadable } from './expect-readable.ts';
import { makeInput, makeNode, makeTie, randomNetwork } from './random-network.ts';

const layouts = [
  ['spalten', placeColumns],
  ['fokus', placeFocus],
  ['kraft', placeForce],
] as const;

describe.each(layouts)('the layout %s', (layout, place) => {
  test.each([
    [1, 1, 1],
    [2, 2, 0],
    [3, 40, 6],
    [4, 120, 10],
    [5, 300, 14],
  ])('overlaps nowhere and cuts no name in network %i of %i nodes', (seed, size, areas) => {
    const placement = place(makeBoxes(randomNetwork(seed, size, areas), layout));
    expectReadable(placement);
    expect(placement.boxes).toHaveLength(size);
  });

  test('draws nothing for an empty network', () => {
    expect(place(makeBoxes(makeInput([], []), layout))).toEqual({ boxes: [], lines: [] });
  });

  test('gives the same places every time', () => {
    const once = place(makeBoxes(randomNetwork(6, 60, 6), layout));
    const again = place(makeBoxes(randomNetwork(6, 60, 6), layout));
    expect(again.boxes.map((box) => [box.id, box.x, box.y])).toEqual(
      once.boxes.map((box) => [box.id, box.x, box.y]),
    );
  });
});

describe('columns', () => {
  const nodes = [
    makeNode('hf1', { label: 'Section' }),
    makeNode('g1', { label: 'Goal' }),
    makeNode('p', { label: 'Product' }),
    makeNode('m1', { label: 'Measure' }),
    makeNode('m2', { label: 'Measure' }),
    makeNode('vhs', {}),
  ];
  const ties = [
    makeTie('p', 'm1', { kind: 'contains', basis: null }),
    makeTie('p', 'm2', { kind: 'contains', basis: null }),
    makeTie('m2', 'vhs'),
  ];

  test('run from goals over areas and measures to partners', () => {
    const { boxes } = placeColumns(makeBoxes(makeInput(nodes, ties), 'spalten'));
    const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? NaN;
    expect(x('g1')).toBeLessThan(x('p'));
    expect(x('hf1')).toBe(x('p'));
    expect(x('p')).toBeLessThan(x('m1'));
    expect(x('m1')).toBe(x('m2'));
    expect(x('m2')).toBeLessThan(x('vhs'));
  });

  test('a ladder drawn crosswise is untangled', () => {
    const rungs = [0, 1, 2, 3, 4, 5];
    const areas = rungs.map((at) => makeNode(`a${String(at)}`, { label: 'Product' }));
    const names = rungs.map((at) => makeNode(`n${String(5 - at)}`, { name: String(at) }));
    const input = makeInput(
      [...areas, ...names],
      rungs.map((at) => makeTie(`a${String(at)}`, `n${String(at)}`)),
    );
    const { boxes } = placeColumns(makeBoxes(input, 'spalten'));
    const order = (letter: string) =>
      boxes
        .filter((box) => box.id.startsWith(letter))
        .toSorted((a, b) => a.y - b.y)
        .map((box) => box.id.slice(1));
    expect(order('n')).toEqual(order('a'));
  });

  test('spread when there is room, and no further than lines can be followed', () => {
    const width = (room: number) => {
      const { boxes } = placeColumns(makeBoxes(makeInput(nodes, ties, { room }), 'spalten'));
      const { x1, x2 } = boundsOf(boxes);
      return x2 - x1;
    };
    const close = width(0);
    expect(
      [width(close - 50), width(close + 90), width(close + 200)].map((wide) => Math.round(wide - close)),
    ).toEqual([0, 90, 200]);
    expect(width(1e6)).toBeLessThan(close + 3 * 320);
  });

  test('measures are never drawn as bridges, which have no place for them', () => {
    expect(effectiveLayout('bruecken', { nodes })).toBe('spalten');
    expect(effectiveLayout('bruecken', { nodes: nodes.slice(2, 3) })).toBe('bruecken');
  });
});

describe('rings', () => {
  test('nearer nodes stand nearer to the focus', () => {
    const nodes = [
      makeNode('vhs', {}),
      makeNode('a', { label: 'Product' }),
      makeNode('b', { label: 'Product' }),
      makeNode('far', {}),
    ];
    const ties = [makeTie('a', 'vhs'), makeTie('b', 'vhs'), makeTie('b', 'far')];
    const { boxes } = placeFocus(makeBoxes(makeInput(nodes, ties, { focus: 'vhs' }), 'fokus'));
    const distance = (id: string) => {
      const box = boxes.find((candidate) => candidate.id === id);
      return Math.hypot((box?.x ?? NaN) / 1.35, box?.y ?? NaN);
    };
    expect(distance('vhs')).toBe(0);
    expect(distance('a')).toBeCloseTo(distance('b'));
    expect(distance('far')).toBeGreaterThan(distance('b'));
  });
});

describe('what lies around a focus', () => {
  const names = Array.from({ length: 30 }, (_, at) =>
    makeNode(`n${String(at)}`, {
      name: at % 3 === 0 ? `Förderverein ${String(at)} der Musikschule` : `Verein ${String(at)}`,
    }),
  );
  const areas = ['a', 'b', 'c'].map((id) => makeNode(id, { label: 'Product' }));
  const input = makeInput(
    [makeNode('vhs', {}), ...areas, ...names],
    [
      ...areas.map(({ id }) => makeTie(id, 'vhs')),
      ...names.map(({ id }, at) => makeTie(at < 16 ? 'a' : at < 25 ? 'b' : 'c', id)),
    ],
    { focus: 'vhs' },
  );
  const { boxes, lines } = placeFocus(makeBoxes(input, 'fokus'));

  test('can be read as a whole in a small window, however many names two ties away', () => {
    expectReadable({ boxes, lines });
    for (const size of [
      { width: 769, height: 440 },
      { width: 768, height: 613 },
    ])
      expect(wholeView(boundsOf(boxes), size).zoom).toBeGreaterThanOrEqual(leastReadable);
  });

  test('stands with what it hangs on, on both sides of the focus', () => {
    const x = (id: string) => boxes.find((box) => box.id === id)?.x ?? NaN;
    for (const { source, target } of lines.filter(({ target }) => target !== 'vhs'))
      expect(x(target) / x(source)).toBeGreaterThan(1);
    expect(new Set(areas.map(({ id }) => Math.sign(x(id))))).toEqual(new Set([-1, 1]));
    expect(x('vhs')).toBe(0);
  });
});

describe('shapes', () => {
  test('are turned to lie and stretched towards a window, but no further than keeps their distances true', () => {
    const tower = [0, 1, 2, 3, 4].map((at) => ({ x: (at % 2) * 20, y: at * 100 }));
    const lying = shapePicture(tower, 1, 1.7);
    const length = (axis: 'x' | 'y', points: readonly { x: number; y: number }[]) =>
      Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
    expect(length('x', lying)).toBeGreaterThan(length('y', lying));
    expect(length('x', lying)).toBeCloseTo(length('x', shapePicture(tower, 0.5, 1.7)) * 2);
    expect(shapePicture([{ x: 5, y: 5 }], 1, 1.7)).toEqual([{ x: 0, y: 0 }]);
  });

  test('leave out sections that only hold areas, which would pull all areas together', () => {
    const section = makeNode('s', { label: 'Section' });
    const area = makeNode('p', { label: 'Product' });
    const input = makeInput(
      [section, area, makeNode('vhs', {})],
      [makeTie('s', 'p', { kind: 'contains', basis: null }), makeTie('p', 'vhs')],
    );
    expect(makeBoxes(input, 'kraft').boxes.map((box) => box.id)).toEqual(['p', 'vhs']);
    expect(makeBoxes(input, 'fokus').boxes).toHaveLength(3);
  });

  test('of a programme fit a window at readable size', () => {
    const { boxes } = placeForce(makeBoxes(randomNetwork(8, 40, 6), 'kraft'));
    const bounds = boundsOf(boxes);
    expect(wholeView(bounds, { width: 1185, height: 736 }).zoom).toBeGreaterThanOrEqual(readableZoom);
  });
});
