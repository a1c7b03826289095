import type { PlacedBox, PlacedLine, Point } from '../layout/placement.ts';

const steps = 16;

/** Points along a drawn line, for finding it under the pointer and for its label. */
export function linePoints(line: PlacedLine, boxes: ReadonlyMap<string, PlacedBox>): Point[] {
  if (line.bend === 'straight') {
    const [source, target] = [boxes.get(line.source), boxes.get(line.target)];
    return source && target ? [source, target] : [];
  }
  const { from, to } = line;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return [
    ...curve(from, { x: middle.x, y: from.y }, middle),
    ...curve(middle, { x: middle.x, y: to.y }, to).slice(1),
  ];
}

function curve(from: Point, control: Point, to: Point): Point[] {
  return Array.from({ length: steps / 2 + 1 }, (_, at) => {
    const t = at / (steps / 2);
    const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
  });
}
