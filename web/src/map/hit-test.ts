import type { PlacedLine, PlacedBox, Placement, Point } from '../layout/placement.ts';
import { linePoints } from './line-path.ts';

export type Hit =
  { readonly kind: 'box'; readonly box: PlacedBox } | { readonly kind: 'line'; readonly line: PlacedLine };

/**
 * What lies under a point in map coordinates: the last drawn box that holds it, else the nearest line within `reach`.
 * A plain scan: even 5,000 boxes take microseconds, and positions never change between two placements.
 */
export function hitTest(placement: Placement, point: Point, reach: number, dots: boolean): Hit | null {
  const box = placement.boxes.findLast((candidate) =>
    candidate.look === 'heading'
      ? false
      : dots
        ? Math.hypot(candidate.x - point.x, candidate.y - point.y) <= Math.max(8, reach)
        : Math.abs(candidate.x - point.x) <= candidate.w / 2 &&
          Math.abs(candidate.y - point.y) <= candidate.h / 2,
  );
  if (box) return { kind: 'box', box };
  const boxes = new Map(placement.boxes.map((candidate) => [candidate.id, candidate]));
  let best: { line: PlacedLine; distance: number } | null = null;
  for (const line of placement.lines) {
    const points = linePoints(line, boxes);
    for (let at = 1; at < points.length; at += 1) {
      const [a, b] = [points[at - 1], points[at]];
      if (!a || !b) continue;
      const distance = distanceTo(point, a, b);
      if (distance <= reach && (!best || distance < best.distance)) best = { line, distance };
    }
  }
  return best ? { kind: 'line', line: best.line } : null;
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const bounded = Math.max(0, Math.min(1, t));
  return Math.hypot(point.x - a.x - bounded * dx, point.y - a.y - bounded * dy);
}
