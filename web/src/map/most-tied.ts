import type { PlacedBox, Placement } from '../layout/placement.ts';

/** The box with the most lines, the first of equals; null of an empty picture. */
export function mostTied(placement: Placement): PlacedBox | null {
  const counts = new Map<string, number>();
  for (const { source, target } of placement.lines)
    for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return placement.boxes.reduce<PlacedBox | null>(
    (best, box) => (best === null || (counts.get(box.id) ?? 0) > (counts.get(best.id) ?? 0) ? box : best),
    null,
  );
}
