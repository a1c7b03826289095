import { describe, expect, test } from 'vitest';
import { placeBruecken } from '../../../web/src/layout/bruecken.ts';
import { expectReadable } from './expect-readable.ts';
import { makeInput, makeNode, makeTie, randomNetwork } from './random-network.ts';

const product = (id: string, part = {}) => makeNode(id, { label: 'Product', ...part });

describe('a small town', () => {
  const nodes = [
    product('museum'),
    product('archiv'),
    product('musik'),
    makeNode('vhs', {}),
    makeNode('h6', {}),
    makeNode('schule', {}),
  ];
  const ties = [
    makeTie('museum', 'vhs'),
    makeTie('archiv', 'vhs'),
    makeTie('museum', 'h6'),
    makeTie('musik', 'schule'),
  ];
  const placement = placeBruecken(makeInput(nodes, ties));
  const at = (id: string) => placement.boxes.find((box) => box.id === id);

  test('a partner of two areas stands in the middle, outlined, between them', () => {
    expect(at('vhs')).toMatchObject({ look: 'bridge', x: 0 });
    for (const area of ['museum', 'archiv', 'musik']) expect(Math.abs(at(area)?.x ?? 0)).toBeGreaterThan(0);
  });

  test('a partner of one area stands outside of it, on the same side', () => {
    for (const [area, own] of [
      ['museum', 'h6'],
      ['musik', 'schule'],
    ] as const) {
      const [inner, outer] = [at(area)?.x ?? 0, at(own)?.x ?? 0];
      expect(Math.sign(outer)).toBe(Math.sign(inner));
      expect(Math.abs(outer)).toBeGreaterThan(Math.abs(inner));
    }
  });

  test('lines of own partners and of bridges are told apart', () => {
    const weights = placement.lines.map((line) => [line.target, line.weight]);
    expect(weights).toContainEqual(['h6', 'own']);
    expect(weights).toContainEqual(['vhs', 'bridge']);
  });

  test('both sides carry areas', () => {
    const sides = new Set(['museum', 'archiv', 'musik'].map((id) => Math.sign(at(id)?.x ?? 0)));
    expect(sides).toEqual(new Set([-1, 1]));
  });
});

describe('random networks', () => {
  test.each([
    [1, 5, 2],
    [2, 30, 5],
    [3, 60, 8],
    [4, 75, 8],
    [5, 120, 12],
    [6, 200, 14],
    [7, 300, 20],
    [8, 300, 3],
  ])('network %i of %i nodes overlaps nowhere and cuts no name', (seed, size, areas) => {
    expectReadable(placeBruecken(randomNetwork(seed, size, areas)));
  });

  test.each([
    [11, 60, 9, 2],
    [12, 140, 15, 3],
  ])('bands of network %i overlap nowhere', (seed, size, areas, documents) => {
    expectReadable(placeBruecken(randomNetwork(seed, size, areas, documents)));
  });

  test('an opened list shows every own partner and overlaps nowhere', () => {
    const input = randomNetwork(7, 300, 20);
    const opened = placeBruecken({ ...input, expanded: new Set(['a3', 'a4']) });
    expectReadable(opened);
    const own = input.ties.filter((tie) => tie.source === 'a3').map((tie) => tie.target);
    const single = own.filter((id) => input.ties.filter((tie) => tie.target === id).length === 1);
    expect(single.length).toBeGreaterThan(2);
    const drawn = new Set(opened.boxes.map((box) => box.id));
    expect(single.filter((id) => !drawn.has(id))).toEqual([]);
  });

  test('opening a list moves no partner in the middle and no area of the other side', () => {
    const input = randomNetwork(7, 300, 20);
    const folded = placeBruecken(input);
    const opened = placeBruecken({ ...input, expanded: new Set(['a3']) });
    const side = Math.sign(folded.boxes.find((box) => box.id === 'a3')?.x ?? 0);
    const still = folded.boxes.filter(
      (box) => box.look === 'bridge' || (box.look === 'area' && Math.sign(box.x) !== side),
    );
    expect(still.length).toBeGreaterThan(10);
    const y = new Map(opened.boxes.map((box) => [box.id, box.y]));
    expect(still.filter((box) => y.get(box.id) !== box.y)).toEqual([]);
  });

  test('the same network gives the same picture, in whatever order it arrives', () => {
    const input = randomNetwork(4, 75, 8);
    const turned = { ...input, nodes: input.nodes.toReversed(), ties: input.ties.toReversed() };
    const places = (placement: ReturnType<typeof placeBruecken>) =>
      placement.boxes.map((box) => [box.id, box.x, box.y]).toSorted();
    expect(places(placeBruecken(turned))).toEqual(places(placeBruecken(input)));
  });
});

describe('extremes', () => {
  test('an empty network is an empty picture', () => {
    expect(placeBruecken(makeInput([], []))).toEqual({ boxes: [], lines: [] });
  });

  test('a single area stands alone', () => {
    expect(placeBruecken(makeInput([product('museum')], [])).boxes).toHaveLength(1);
  });

  test('partners without any tie are drawn below', () => {
    const placement = placeBruecken(makeInput([product('museum'), makeNode('a', {}), makeNode('b', {})], []));
    expectReadable(placement);
    expect(placement.boxes).toHaveLength(3);
  });

  test('5,000 nodes start folded: areas with the number of their own partners, bridges in the middle', () => {
    const placement = placeBruecken(randomNetwork(9, 5000, 60));
    expectReadable(placement);
    expect(placement.boxes.length).toBeLessThan(250);
    expect(placement.boxes.filter((box) => box.look === 'entry')).toEqual([]);
    expect(placement.boxes.filter((box) => /^\d+ eigene Partner$/u.test(box.text)).length).toBeGreaterThan(
      50,
    );
  });
});

describe('several programmes', () => {
  test('years of one town share one picture and one line per pair', () => {
    const nodes = [
      product('museum', { documents: ['h23', 'h24'] }),
      product('archiv', { documents: ['h24'] }),
      makeNode('vhs', { documents: ['h23', 'h24'] }),
    ];
    const ties = [
      makeTie('museum', 'vhs', { document: 'h23', basis: 'Z' }),
      makeTie('museum', 'vhs', { document: 'h24', basis: 'M1' }),
      makeTie('archiv', 'vhs', { document: 'h24' }),
    ];
    const placement = placeBruecken(makeInput(nodes, ties));
    expect(placement.boxes.filter((box) => box.look === 'heading')).toEqual([]);
    expect(placement.lines).toHaveLength(2);
    expect(placement.lines.find((line) => line.source === 'museum')?.tie.basis).toBe('M1');
  });

  test('towns stand in bands of the same order, and an actor of both between them', () => {
    const town = (id: string) => [
      product(`${id}/museum`, { kind: 'museum', documents: [id] }),
      product(`${id}/music`, { kind: 'music-school', documents: [id] }),
      makeNode(`${id}/own`, { documents: [id] }),
    ];
    const nodes = [...town('a'), ...town('b'), makeNode('lvr', { documents: ['a', 'b'] })];
    const ties = ['a', 'b'].flatMap((id) => [
      makeTie(`${id}/museum`, 'lvr', { document: id }),
      makeTie(`${id}/museum`, `${id}/own`, { document: id }),
    ]);
    const placement = placeBruecken(makeInput(nodes, ties));
    expectReadable(placement);
    const at = (id: string) => placement.boxes.find((box) => box.id === id);
    for (const kind of ['museum', 'music']) expect(at(`a/${kind}`)?.x).toBe(at(`b/${kind}`)?.x);
    const lvr = at('lvr')?.y ?? 0;
    expect(lvr).toBeGreaterThan(Math.max(at('a/museum')?.y ?? 0, at('a/music')?.y ?? 0));
    expect(lvr).toBeLessThan(Math.min(at('b/museum')?.y ?? 0, at('b/music')?.y ?? 0));
    expect(placement.boxes.filter((box) => box.look === 'heading').map((box) => box.text)).toEqual([
      'a',
      'b',
    ]);
  });
});
