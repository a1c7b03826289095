import type { Point } from './placement.ts';

/** A picture is stretched no further than this, or distances would say nothing any more. */
const mostStretch = 1.8;

/**
 * Turns points so that they spread most from left to right (principal axis), and stretches them towards an `aspect` of
 * width to height. `scale` draws all of them together by that factor.
 */
export function shapePicture(points: readonly Point[], scale: number, aspect: number): Point[] {
  const turned = turn(points);
  const length = (axis: 'x' | 'y') => {
    const values = turned.map((point) => point[axis]);
    return Math.max(1, Math.max(...values) - Math.min(...values));
  };
  const wanted = Math.sqrt((aspect * length('y')) / length('x'));
  const stretch = Math.max(1 / mostStretch, Math.min(mostStretch, wanted));
  return turned.map(({ x, y }) => ({ x: x * scale * stretch, y: (y * scale) / stretch }));
}

function turn(points: readonly Point[]): Point[] {
  const count = Math.max(1, points.length);
  const mid = {
    x: points.reduce((sum, point) => sum + point.x, 0) / count,
    y: points.reduce((sum, point) => sum + point.y, 0) / count,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - mid.x) ** 2;
    xy += (x - mid.x) * (y - mid.y);
    yy += (y - mid.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(({ x, y }) => ({
    x: (x - mid.x) * cos + (y - mid.y) * sin,
    y: (y - mid.y) * cos - (x - mid.x) * sin,
  }));
}
