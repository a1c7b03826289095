import type { PlacedLine, PlacedBox, Point } from '../layout/placement.ts';
import type { MapIndex } from './map-index.ts';
import type { Bounds } from './view-box.ts';

export type Hit =
  | { readonly kind: 'box'; readonly box: PlacedBox }
  | { readonly kind: 'line'; readonly line: PlacedLine };

/** Half the width in map coordinates within which a dot is hit, however near the map is looked at. */
const dotReach = 8;

/**
 * What lies under a point in map coordinates: the last drawn box that holds it, else the nearest line within `reach`.
 * Looks at what the index knows around the point, which is next to nothing however large the network is.
 */
export function hitTest(index: MapIndex, point: Point, reach: number, dots: boolean): Hit | null {
  const within = dots ? Math.max(dotReach, reach) : 0;
  const box = index
    .boxesIn(around(point, within))
    .findLast(
      ({ look, x, y }) => look !== 'heading' && (!dots || Math.hypot(x - point.x, y - point.y) <= within),
    );
  if (box) return { kind: 'box', box };
  let best: { line: PlacedLine; distance: number } | null = null;
  for (const line of index.linesIn(around(point, reach))) {
    const points = index.pointsOf(line);
    for (let at = 1; at < points.length; at += 1) {
      const [a, b] = [points[at - 1], points[at]];
      if (!a || !b) continue;
      const distance = distanceTo(point, a, b);
      if (distance <= reach && (!best || distance < best.distance)) best = { line, distance };
    }
  }
  return best ? { kind: 'line', line: best.line } : null;
}

/** The square whose sides are `reach` away from a point. */
export function around({ x, y }: Point, reach: number): Bounds {
  return { x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach };
}

function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
  const bounded = Math.max(0, Math.min(1, t));
  return Math.hypot(point.x - a.x - bounded * dx, point.y - a.y - bounded * dy);
}
