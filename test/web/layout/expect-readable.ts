import { expect } from 'vitest';
import type { PlacedBox, Placement } from '../../../web/src/layout/placement.ts';

/** Pairs of boxes that share more than a hair of ground. */
export function overlaps(boxes: readonly PlacedBox[]): string[] {
  const sorted = boxes.toSorted((a, b) => a.y - a.h / 2 - (b.y - b.h / 2));
  const found: string[] = [];
  sorted.forEach((a, at) => {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (!b || b.y - b.h / 2 >= a.y + a.h / 2 - 0.01) break;
      if (Math.abs(a.x - b.x) < (a.w + b.w) / 2 - 0.01) found.push(`${a.id} on ${b.id}`);
    }
  });
  return found;
}

/** No two boxes overlap, every name is there in full, and every line joins two drawn boxes. */
export function expectReadable(placement: Placement): void {
  expect(overlaps(placement.boxes)).toEqual([]);
  const bare = (text: string) => text.replace(/[\s-]/gu, '');
  for (const box of placement.boxes) {
    expect(bare(box.lines.join(''))).toBe(bare(box.text));
    expect(Number.isFinite(box.x) && Number.isFinite(box.y)).toBe(true);
  }
  const ids = new Set(placement.boxes.map((box) => box.id));
  expect(ids.size).toBe(placement.boxes.length);
  for (const line of placement.lines) expect(ids.has(line.source) && ids.has(line.target)).toBe(true);
}
