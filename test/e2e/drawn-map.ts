import type { Page } from 'playwright-core';
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

/** Ids of the drawn boxes with their places, as text to compare. */
export async function drawnPlaces(page: Page): Promise<string[]> {
  const boxes = await drawnBoxes(page);
  return boxes.map(({ id, x1, y1 }) => `${id} at ${x1.toFixed(1)}, ${y1.toFixed(1)}`);
}

/** Clicks the middle of a node's box on the map. */
export async function clickNode(page: Page, id: string): Promise<void> {
  const box = (await drawnBoxes(page)).find((drawn) => drawn.id === id);
  if (box === undefined) throw new Error(`the map shows no box for ${id}`);
  await page.mouse.click((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
}
