import cytoscape from 'cytoscape';
import { describe, expect, test } from 'vitest';
import { type Adjacency, cutPoints } from '../../../graph/analysis/bridges/cut-points.ts';
import { randomNumbers } from '../../bench/random-numbers.ts';

type Edge = readonly [number, number];

function adjacency(size: number, edges: readonly Edge[]): number[][] {
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (const [a, b] of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return neighbours;
}

/** Each pair of vertices with the given chance in 100. */
function randomEdges(size: number, chance: number, seed: number): Edge[] {
  const random = randomNumbers(seed);
  return pairs(size).filter(() => random.below(100) < chance);
}

function pairs(size: number): Edge[] {
  return Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a - 1 }, (__, b): Edge => [a, a + b + 1]),
  ).flat();
}

/** Components of what is left without some vertices, by trying every path. */
function components(neighbours: Adjacency, left: ReadonlySet<number>): number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of left) {
    if (seen.has(start)) continue;
    const group = new Set([start]);
    for (const vertex of group)
      for (const next of neighbours[vertex] ?? []) if (left.has(next)) group.add(next);
    for (const vertex of group) seen.add(vertex);
    found.push([...group].sort((a, b) => a - b));
  }
  return found;
}

describe('cut points, worked out by hand', () => {
  // Two triangles 0-1-2 and 3-4-5 joined by the edge 2-3, a leaf 6 at 5, and 7 alone:
  //
  //   0       4
  //   | \   / |        7
  //   1--2-3--5--6
  const result = cutPoints(
    adjacency(8, [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 3],
      [3, 4],
      [3, 5],
      [4, 5],
      [5, 6],
    ]),
  );

  test.each([
    [
      2,
      [
        [0, 1],
        [3, 4, 5, 6],
      ],
    ],
    [
      3,
      [
        [0, 1, 2],
        [4, 5, 6],
      ],
    ],
    [5, [[0, 1, 2, 3, 4], [6]]],
  ])('without %i the rest falls into %j', (vertex, parts) => {
    expect(result.cutVertices.find((cut) => cut.vertex === vertex)?.parts).toEqual(parts);
  });

  test('there are no others, and two edges that nothing replaces', () => {
    expect(result.cutVertices.map(({ vertex }) => vertex)).toEqual([2, 3, 5]);
    expect(result.cutEdges).toEqual([
      {
        from: 2,
        to: 3,
        sides: [
          [0, 1, 2],
          [3, 4, 5, 6],
        ],
      },
      { from: 5, to: 6, sides: [[0, 1, 2, 3, 4, 5], [6]] },
    ]);
    expect(result.components).toEqual([[0, 1, 2, 3, 4, 5, 6], [7]]);
  });

  test('a long chain is no trouble, and nothing is nothing', () => {
    const size = 20_000;
    const chain = adjacency(
      size,
      Array.from({ length: size - 1 }, (_, at): Edge => [at, at + 1]),
    );
    expect(cutPoints(adjacency(0, []))).toEqual({ components: [], cutVertices: [], cutEdges: [] });
    // Listing the parts of every vertex of so long a chain is what costs; a ring has none.
    chain[0]?.push(size - 1);
    chain[size - 1]?.push(0);
    const ring = cutPoints(chain);
    expect([ring.components.length, ring.cutVertices.length, ring.cutEdges.length]).toEqual([1, 0, 0]);
  });
});

const networks = Array.from({ length: 40 }, (_, seed) => ({
  seed,
  size: 5 + (seed % 16),
  chance: 6 + (seed % 5) * 6,
}));

describe('cut points of random networks', () => {
  test('are those found by taking away each vertex and each edge', () => {
    let cuts = 0;
    for (const { seed, size, chance } of networks) {
      const edges = randomEdges(size, chance, seed);
      const neighbours = adjacency(size, edges);
      const all = new Set(Array.from({ length: size }, (_, vertex) => vertex));
      const whole = components(neighbours, all);
      const result = cutPoints(neighbours);
      expect(result.components).toEqual(whole);
      const expected = [...all].flatMap((vertex) => {
        const own = whole.find((group) => group.includes(vertex)) ?? [];
        const parts = components(neighbours, new Set(own.filter((other) => other !== vertex)));
        return parts.length > 1 ? [{ vertex, parts }] : [];
      });
      expect(result.cutVertices).toEqual(expected);
      const cutEdges = edges.filter(([a, b]) => {
        const rest = adjacency(
          size,
          edges.filter(([c, d]) => c !== a || d !== b),
        );
        return components(rest, all).length > whole.length;
      });
      expect(
        result.cutEdges.map(({ from, to }) => [Math.min(from, to), Math.max(from, to)]).toSorted(byEnds),
      ).toEqual(cutEdges.toSorted(byEnds));
      cuts += expected.length + cutEdges.length;
    }
    expect(cuts).toBeGreaterThan(100);
  });

  test('are those that Cytoscape finds (Hopcroft and Tarjan, biconnected components)', () => {
    let compared = 0;
    for (const { seed, size, chance } of networks) {
      const edges = randomEdges(size, chance, seed);
      const graph = cytoscape({
        headless: true,
        elements: [
          ...Array.from({ length: size }, (_, vertex) => ({ data: { id: `v${vertex}` } })),
          ...edges.map(([a, b]) => ({ data: { id: `e${a}-${b}`, source: `v${a}`, target: `v${b}` } })),
        ],
      });
      const { cut } = graph.elements().hopcroftTarjanBiconnected();
      const peer = cut.map((vertex) => Number(vertex.id().slice(1))).toSorted((a, b) => a - b);
      expect(cutPoints(adjacency(size, edges)).cutVertices.map(({ vertex }) => vertex)).toEqual(peer);
      compared += peer.length;
    }
    expect(compared).toBeGreaterThan(30);
  });
});

function byEnds([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): number {
  return a - c || b - d;
}
