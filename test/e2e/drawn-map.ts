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

/**
 * By box, how many of the ten pixels inwards from the middle of its left edge stand out from the ground, whatever their
 * colour. Boxes that reach out of the map are left out.
 */
export async function edgesDrawn(page: Page, boxes: readonly DrawnBox[]): Promise<Record<string, number>> {
  const counted = await page.evaluate<unknown>(
    `((boxes) => {
      const map = document.querySelector('[data-map]');
      const at = map.getBoundingClientRect();
      const picture = new OffscreenCanvas(at.width, at.height).getContext('2d');
      picture.fillStyle = 'Canvas';
      picture.fillRect(0, 0, at.width, at.height);
      for (const canvas of map.querySelectorAll('.stage canvas'))
        picture.drawImage(canvas, 0, 0, at.width, at.height);
      const grey = ([r, g, b]) => 0.3 * r + 0.59 * g + 0.11 * b;
      const read = (x, y, width) => {
        const { data } = picture.getImageData(x, y, width, 1);
        return Array.from({ length: width }, (_, at) => grey(data.slice(4 * at, 4 * at + 3)));
      };
      const [ground] = read(0, 0, 1);
      return Object.fromEntries(
        boxes.flatMap(({ id, x1, y1, y2 }) => {
          const [x, y] = [Math.round(x1 - at.x) - 1, Math.round((y1 + y2) / 2 - at.y)];
          if (x < 0 || y < 0 || x + 10 > at.width || y >= at.height) return [];
          return [[id, read(x, y, 10).filter((one) => Math.abs(one - ground) > 40).length]];
        }),
      );
    })(${JSON.stringify(boxes)})`,
  );
  return z.record(z.string(), z.number()).parse(counted);
}

/** Clicks the middle of a node's box on the map. */
export async function clickNode(page: Page, id: string): Promise<void> {
  const box = (await drawnBoxes(page)).find((drawn) => drawn.id === id);
  if (box === undefined) throw new Error(`the map shows no box for ${id}`);
  await page.mouse.click((box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2);
}
