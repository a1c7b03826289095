import { drawFlows } from './draw-flows.ts';
import { isCrowded, neighboursOf, ringsAround } from './focus-rings.ts';
import type { LayoutRequest, RoleBox } from './layout-request.ts';
import { placeRings } from './place-rings.ts';
import { placeSides } from './place-sides.ts';
import type { PlacedBox, Placement } from './placement.ts';
import { straightLines } from './straight-lines.ts';

const gap = 12;

/**
 * What lies around the focus, by the number of ties between: rings, or columns to both sides where rings would be too
 * large for a small window. Without a focus the box with the most ties is in the middle. No two boxes overlap.
 */
export function placeFocus({ boxes, ties, focus }: LayoutRequest): Placement {
  const near = neighboursOf(
    boxes.map(({ id }) => id),
    ties,
  );
  const centre = boxes.find((box) => box.id === focus) ?? busiest(boxes, near);
  if (!centre) return { boxes: [], lines: [] };
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const ids = ringsAround(centre.id, near);
  const rings = ids.map((ring) => ring.flatMap((id) => byId.get(id) ?? []));
  const around = new Set(ids.flat().concat(centre.id));
  // Only around a chosen focus names were made as rows, which columns are for.
  const aside = centre.id === focus && isCrowded(ids);
  const placed = aside ? placeSides(centre, rings, near) : placeRings(centre, rings, near);
  const all = [
    ...placed,
    ...placeRest(
      boxes.filter(({ id }) => !around.has(id)),
      placed,
    ),
  ];
  return { boxes: all, lines: aside ? drawFlows(all, ties) : straightLines(all, ties) };
}

function busiest(boxes: readonly RoleBox[], near: ReadonlyMap<string, readonly string[]>): RoleBox | null {
  const count = (box: RoleBox) => near.get(box.id)?.length ?? 0;
  return boxes.reduce<RoleBox | null>((best, box) => (!best || count(box) > count(best) ? box : best), null);
}

/** What does not hang together with the focus stands in rows below. */
function placeRest(rest: readonly RoleBox[], placed: readonly PlacedBox[]): PlacedBox[] {
  const half = Math.max(300, ...placed.map((box) => Math.abs(box.x) + box.w / 2));
  let [x, y, rowHeight] = [-half, Math.max(...placed.map((box) => box.y + box.h / 2)) + 5 * gap, 0];
  return rest.map((box) => {
    if (x + box.w > half && x > -half) {
      y += rowHeight + gap;
      [x, rowHeight] = [-half, 0];
    }
    const there = { ...box, x: x + box.w / 2, y: y + box.h / 2 };
    x += box.w + gap;
    rowHeight = Math.max(rowHeight, box.h);
    return there;
  });
}
