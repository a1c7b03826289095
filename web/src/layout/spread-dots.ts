import type { Point } from './placement.ts';

/** Dots come apart within a few rounds; a heap denser than the plane allows would never. */
const mostRounds = 80;

/**
 * Moves dots apart until no two are nearer than `apart`, each pair by half of what is missing. Dots lie in squares of
 * that size, so each is held against its neighbours alone; solving for all at once takes minutes where thousands touch.
 */
export function spreadDots(points: readonly Point[], apart: number): Point[] {
  const x = Float64Array.from(points, (point) => point.x);
  const y = Float64Array.from(points, (point) => point.y);
  for (let round = 0; round < mostRounds; round += 1) if (!spreadOnce(x, y, apart)) break;
  return Array.from(x, (each, at) => ({ x: each, y: y[at] ?? 0 }));
}

/** Whether anything had to move. */
function spreadOnce(x: Float64Array, y: Float64Array, apart: number): boolean {
  const squares = new Map<number, number[]>();
  const squareOf = (column: number, row: number): number => column * 1_000_003 + row;
  let moved = false;
  for (let dot = 0; dot < x.length; dot += 1) {
    const [column, row] = [Math.floor((x[dot] ?? 0) / apart), Math.floor((y[dot] ?? 0) / apart)];
    for (let across = column - 1; across <= column + 1; across += 1)
      for (let down = row - 1; down <= row + 1; down += 1)
        for (const other of squares.get(squareOf(across, down)) ?? [])
          moved = part(x, y, other, dot, apart) || moved;
    const own = squareOf(column, row);
    const dots = squares.get(own);
    if (dots === undefined) squares.set(own, [dot]);
    else dots.push(dot);
  }
  return moved;
}

function part(x: Float64Array, y: Float64Array, a: number, b: number, apart: number): boolean {
  const [ax, ay, bx, by] = [x[a] ?? 0, y[a] ?? 0, x[b] ?? 0, y[b] ?? 0];
  const far = Math.hypot(bx - ax, by - ay);
  if (far >= apart) return false;
  // A hair more than is missing, or rounding would keep them at it for ever.
  const share = (apart - far) / 2 + apart / 1000;
  // Dots at the very same place leave it in directions of their own.
  const [toX, toY] = far > 0 ? [(bx - ax) / far, (by - ay) / far] : [Math.cos(b), Math.sin(b)];
  x[a] = ax - toX * share;
  y[a] = ay - toY * share;
  x[b] = bx + toX * share;
  y[b] = by + toY * share;
  return true;
}
