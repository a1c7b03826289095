import { expect, test } from 'vitest';
import { makeBoxes } from '../../../web/src/layout/make-boxes.ts';
import { placeForce } from '../../../web/src/layout/place-force.ts';
import { spreadDots } from '../../../web/src/layout/spread-dots.ts';
import { Squares } from '../../../web/src/layout/squares.ts';
import { numbersFrom, randomNetwork } from './random-network.ts';

function nearest(points: readonly { x: number; y: number }[]): number {
  let least = Infinity;
  for (const [at, a] of points.entries())
    for (const b of points.slice(at + 1)) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
  return least;
}

test('what bodies in squares push is within a few hundredths of the sum over all of them', () => {
  const next = numbersFrom(7);
  const [x, y] = [0, 1].map(() => Float64Array.from({ length: 400 }, () => next() * 1000));
  if (x === undefined || y === undefined) throw new Error('two axes');
  const squares = new Squares({ x, y });
  const push = { x: 0, y: 0 };
  let [missed, whole] = [0, 0];
  x.forEach((bx, body) => {
    squares.push(body, 3, push);
    const exact = { x: 0, y: 0 };
    x.forEach((ox, other) => {
      const [dx, dy] = [bx - ox, (y[body] ?? 0) - (y[other] ?? 0)];
      const far = Math.max(dx * dx + dy * dy, 1);
      exact.x += (3 * dx) / far;
      exact.y += (3 * dy) / far;
    });
    missed += Math.hypot(push.x - exact.x, push.y - exact.y);
    whole += Math.hypot(exact.x, exact.y);
  });
  expect(missed / whole).toBeLessThan(0.05);
});

test('bodies at one and the same place are no endless division', () => {
  const same = new Float64Array(5).fill(3);
  const push = { x: 1, y: 1 };
  new Squares({ x: same, y: same }).push(0, 1, push);
  expect(push).toEqual({ x: 0, y: 0 });
});

test('dots that lie upon each other come apart, and those that do not stay where they are', () => {
  const heap = Array.from({ length: 60 }, (_, at) => ({ x: at % 3, y: 0 }));
  const far = { x: 5000, y: 0 };
  const spread = spreadDots([...heap, far], 22);
  expect(nearest(spread)).toBeGreaterThanOrEqual(21);
  expect(spread.at(-1)).toEqual(far);
});

test('no dot of a large network covers another, and ties are short beside the picture', () => {
  const { boxes, ties } = makeBoxes(randomNetwork(9, 600, 50), 'kraft');
  const placed = placeForce({ layout: 'kraft', focus: null, room: 0, boxes, ties }).boxes;
  expect(nearest(placed)).toBeGreaterThanOrEqual(21);
  const places = new Map(placed.map((box) => [box.id, box]));
  const mean =
    ties.reduce((sum, { source, target }) => {
      const [a, b] = [places.get(source), places.get(target)];
      return sum + (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : NaN);
    }, 0) / ties.length;
  const width = Math.max(...placed.map(({ x }) => x)) - Math.min(...placed.map(({ x }) => x));
  expect(mean / width).toBeLessThan(0.1);
});
