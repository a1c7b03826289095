import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';

/** A box as the map reports it, in CSS pixels of the map's element. `cut`: its name is not wholly readable. */
const ReportedBox = z.object({
  id: z.string(),
  kind: z.string(),
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
  fontPx: z.number(),
  text: z.string(),
  cut: z.boolean(),
});
export type DrawnBox = z.infer<typeof ReportedBox>;

/** Waits until the map has drawn its first frame. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.locator('[data-map][data-ready="true"]').waitFor();
}

/** The boxes the map drew, in CSS pixels of the page, ordered by id. */
export async function drawnBoxes(page: Page): Promise<DrawnBox[]> {
  await mapDrawn(page);
  const reported = await page.evaluate<unknown>(`document.querySelector('[data-map]').__boxes()`);
  const element = await page.locator('[data-map]').boundingBox();
  if (element === null) throw new Error('the map is not visible');
  return z
    .array(ReportedBox)
    .parse(reported)
    .map((box) => ({
      ...box,
      x1: box.x1 + element.x,
      x2: box.x2 + element.x,
      y1: box.y1 + element.y,
      y2: box.y2 + element.y,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * How far the boxes of two pictures lie apart, in CSS pixels: the largest shift of a corner. The pictures must show the
 * same boxes. A link keeps the viewport to a tenth of a pixel, so a restored view may be off by less than one.
 */
export function largestShift(before: readonly DrawnBox[], after: readonly DrawnBox[]): number {
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  const shifts = before.flatMap((box, at) => {
    const now = after[at];
    return now === undefined ? [] : [box.x1 - now.x1, box.y1 - now.y1, box.x2 - now.x2, box.y2 - now.y2];
  });
  return Math.max(...shifts.map(Math.abs));
}

/** Clicks the middle of a node's box on the map. */
export async function clickNode(page: Page, id: string): Promise<void> {
  const box = (await drawnBoxes(page)).find((drawn) => drawn.id === id);
  if (box === undefined) throw new Error(`the map shows no box for ${id}`);
  await page.mouse.click((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
}
