import type { PlacedBox, Placement } from '../layout/placement.ts';

export type Step = 'left' | 'right' | 'up' | 'down';

/** Box an arrow key leads to, or null at the edge: left and right go along lines, up and down within a column. */
export function walk(placement: Placement, from: PlacedBox, step: Step): PlacedBox | null {
  return step === 'left' || step === 'right'
    ? alongLine(placement, from, step === 'left' ? -1 : 1)
    : withinColumn(placement, from, step === 'up' ? -1 : 1);
}

/** Where the keyboard starts: the selected box, else the topmost area, else the topmost box. */
export function walkStart(placement: Placement, selection: string | null): PlacedBox | null {
  const topmost = (boxes: readonly PlacedBox[]) =>
    boxes.reduce<PlacedBox | null>((best, box) => (!best || box.y < best.y ? box : best), null);
  return (
    placement.boxes.find((box) => box.id === selection) ??
    topmost(placement.boxes.filter((box) => box.look === 'area')) ??
    topmost(placement.boxes.filter((box) => box.look !== 'heading'))
  );
}

/** Boxes joined to one by a line. */
export function neighboursOf(placement: Placement, id: string): PlacedBox[] {
  const ids = new Set(
    placement.lines.flatMap((line) =>
      line.source === id ? [line.target] : line.target === id ? [line.source] : [],
    ),
  );
  return placement.boxes.filter((box) => ids.has(box.id));
}

function alongLine(placement: Placement, from: PlacedBox, side: -1 | 1): PlacedBox | null {
  const ahead = neighboursOf(placement, from.id).filter((box) => (box.x - from.x) * side > 1);
  return nearest(ahead, (box) => Math.abs(box.y - from.y) + Math.abs(box.x - from.x) / 4);
}

function withinColumn(placement: Placement, from: PlacedBox, side: -1 | 1): PlacedBox | null {
  const ahead = placement.boxes.filter(
    (box) =>
      box.look !== 'heading' &&
      (box.y - from.y) * side > 1 &&
      Math.abs(box.x - from.x) < (box.w + from.w) / 2,
  );
  return nearest(ahead, (box) => Math.abs(box.y - from.y) + Math.abs(box.x - from.x) / 8);
}

function nearest(boxes: readonly PlacedBox[], distance: (box: PlacedBox) => number): PlacedBox | null {
  return boxes.reduce<PlacedBox | null>(
    (best, box) => (!best || distance(box) < distance(best) ? box : best),
    null,
  );
}
