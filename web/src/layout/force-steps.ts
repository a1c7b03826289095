import type { Point } from './placement.ts';
import { Squares, type Bodies } from './squares.ts';

/** A line between two bodies, by number. */
export type Pair = readonly [number, number];

/** Length a line wants to have. */
const length = 60;
const repulsion = 260;
const gravity = 0.05;
const friction = 0.6;
/** Steps until the picture has come to rest, of the frame and of everything. */
const frameSteps = 260;
const allSteps = 60;
/** Large pictures get fewer steps, or nobody would wait for them: no more moves of one body than these, but so many steps. */
const mostMoves = 400_000;
const leastSteps = 16;
/** The turn from one body to the next that keeps them evenly apart, however many there are. */
const goldenTurn = Math.PI * (3 - Math.sqrt(5));

/**
 * Places of `count` bodies of which lines pull the ends together while all push each other away. First the frame of
 * those with several neighbours finds its shape; who hangs on one alone then starts around it, so that large networks
 * take a few steps only. Deterministic: nothing is drawn by lot.
 */
export function forcePlaces(count: number, pairs: readonly Pair[]): Point[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of pairs) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const degree = (body: number): number => neighbours[body]?.length ?? 0;
  const ends = neighbours.map((near) => near.length === 1 && degree(near[0] ?? 0) > 1);
  const frame = neighbours.flatMap((_, body) => (ends[body] ? [] : [body]));
  const number = new Map(frame.map((body, at) => [body, at]));
  const weights = neighbours.map((near) => 1 + near.filter((one) => ends[one]).length);
  const held = settle(
    spiral(frame.length),
    pairs.flatMap(([a, b]): Pair[] => {
      const [from, to] = [number.get(a), number.get(b)];
      return from === undefined || to === undefined ? [] : [[from, to]];
    }),
    frameSteps,
    frame.map((body) => Math.sqrt(weights[body] ?? 1)),
  );
  const all: Bodies = { x: new Float64Array(count), y: new Float64Array(count) };
  frame.forEach((body, at) => {
    all.x[body] = held.x[at] ?? 0;
    all.y[body] = held.y[at] ?? 0;
  });
  const hung = new Map<number, number>();
  ends.forEach((end, body) => {
    const owner = neighbours[body]?.[0];
    if (!end || owner === undefined) return;
    const turn = hung.get(owner) ?? 0;
    hung.set(owner, turn + 1);
    const far = (length / 2) * Math.sqrt(1 + turn / 3);
    all.x[body] = (all.x[owner] ?? 0) + far * Math.cos(turn * goldenTurn);
    all.y[body] = (all.y[owner] ?? 0) + far * Math.sin(turn * goldenTurn);
  });
  const { x, y } = settle(all, pairs, allSteps, null);
  return Array.from(x, (each, body) => ({ x: each, y: y[body] ?? 0 }));
}

function spiral(count: number): Bodies {
  const far = Float64Array.from({ length: count }, (_, at) => 30 * Math.sqrt(at + 0.5));
  return {
    x: far.map((each, at) => each * Math.cos(at * goldenTurn)),
    y: far.map((each, at) => each * Math.sin(at * goldenTurn)),
  };
}

/** Moves the bodies in ever smaller steps; `weights` say how much room each needs around it. */
function settle(
  { x, y }: Bodies,
  pairs: readonly Pair[],
  steps: number,
  weights: readonly number[] | null,
): Bodies {
  const [vx, vy] = [new Float64Array(x.length), new Float64Array(x.length)];
  const degree = new Float64Array(x.length);
  for (const pair of pairs) for (const end of pair) degree[end] = (degree[end] ?? 0) + 1;
  const push = { x: 0, y: 0 };
  const move = (speed: Float64Array, body: number, by: number): void => {
    speed[body] = (speed[body] ?? 0) + by;
  };
  const taken = Math.min(steps, Math.max(leastSteps, Math.round(mostMoves / x.length)));
  for (let step = 0; step < taken; step += 1) {
    const heat = (1 - step / taken) ** 1.5;
    for (const [a, b] of pairs) {
      const [dx, dy] = [(x[b] ?? 0) - (x[a] ?? 0), (y[b] ?? 0) - (y[a] ?? 0)];
      const far = Math.max(1, Math.hypot(dx, dy));
      const [da, db] = [degree[a] ?? 1, degree[b] ?? 1];
      const wanted = (length * ((weights?.[a] ?? 1) + (weights?.[b] ?? 1))) / 2;
      const pull = ((far - wanted) / far) * (heat / Math.min(da, db));
      move(vx, a, (dx * pull * db) / (da + db));
      move(vy, a, (dy * pull * db) / (da + db));
      move(vx, b, (-dx * pull * da) / (da + db));
      move(vy, b, (-dy * pull * da) / (da + db));
    }
    const squares = new Squares({ x, y });
    for (let body = 0; body < x.length; body += 1) {
      squares.push(body, repulsion * heat * (weights?.[body] ?? 1), push);
      move(vx, body, push.x - (x[body] ?? 0) * gravity * heat);
      move(vy, body, push.y - (y[body] ?? 0) * gravity * heat);
    }
    for (let body = 0; body < x.length; body += 1) {
      vx[body] = (vx[body] ?? 0) * friction;
      vy[body] = (vy[body] ?? 0) * friction;
      x[body] = (x[body] ?? 0) + (vx[body] ?? 0);
      y[body] = (y[body] ?? 0) + (vy[body] ?? 0);
    }
  }
  return { x, y };
}
