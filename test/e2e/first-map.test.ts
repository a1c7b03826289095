import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { startApp } from './app.ts';
import { screens } from './browser.ts';
import { clickNode, drawnBoxes, largestShift, mapDrawn, type DrawnBox } from './drawn-map.ts';
import { browserPages } from './pages.ts';

const open = browserPages();
const appUrl = inject('appUrl');
const hilden = `${appUrl}/netz?documents=hilden-2024`;

function overlapping(boxes: readonly DrawnBox[]): string[] {
  const touches = (a: DrawnBox, b: DrawnBox): boolean =>
    a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => touches(a, b))
      .map((b) => `${a.id} and ${b.id}`),
  );
}

describe('The first map', () => {
  it('is two clicks away from the first start with an empty data directory', async () => {
    const app = await startApp();
    try {
      const { page, complaints } = await open();
      await page.goto(app.url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const town of ['Hilden 2023', 'Hilden 2024', 'Bergkamen 2023', 'Hattingen', 'Westfalen-Lippe'])
        await page.getByRole('main').getByText(town).first().waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Netz' }).click();
      expect(await drawnBoxes(page)).not.toEqual([]);
      expect(complaints).toEqual([]);
      expect(app.output()).toContain(app.url);
    } finally {
      await app.stop();
    }
  });

  it('shows Hilden 2024 with every label whole, at least 12 px high and overlapping no other', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const boxes = await drawnBoxes(page);
    expect(boxes.length).toBeGreaterThan(30);
    expect(overlapping(boxes)).toEqual([]);
    expect(boxes.filter(({ fontPx }) => fontPx < 12)).toEqual([]);
    expect(boxes.filter(({ cut }) => cut)).toEqual([]);
    expect(boxes.filter(({ x1, y1, x2, y2 }) => x1 < 0 || y1 < 0 || x2 > 1440 || y2 > 900)).toEqual([]);
  });

  it('keeps its buttons off the names where the window is narrow', async () => {
    const { page } = await open({ width: 1024, height: 768 });
    await page.goto(hilden);
    await mapDrawn(page);
    const map = await page.locator('[data-map]').boundingBox();
    const buttons = await page.getByRole('button', { name: 'Vergrößern' }).boundingBox();
    expect(buttons?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? Infinity));
  });

  it('stays where it is when something is chosen', async () => {
    const { page } = await open();
    await page.goto(hilden);
    const before = await drawnBoxes(page);
    await clickNode(page, 'hilden/vhs');
    await page.getByRole('complementary').getByRole('heading', { name: 'VHS' }).first().waitFor();
    expect(largestShift(before, await drawnBoxes(page))).toBe(0);
  });

  it('is drawn without any refusal by the content security policy, on every area of the application', async () => {
    const { page, complaints } = await open();
    for (const path of ['/', '/netz', '/partner', '/daten', '/daten/hilden-2024', '/methode']) {
      const answer = await page.goto(`${appUrl}${path}`);
      expect(answer?.headers()['content-security-policy'] ?? '').not.toContain('unsafe-inline');
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await page.goto(hilden);
    await mapDrawn(page);
    expect(complaints).toEqual([]);
  });

  it('needs at most 16 files and answers, none of them twice; a narrow window, which starts with the table, none of the map', async () => {
    const asked = async (viewport: (typeof screens)[keyof typeof screens]): Promise<string[]> => {
      const { page } = await open(viewport);
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto(hilden);
      await page.waitForLoadState('networkidle');
      return addresses;
    };
    const wide = await asked(screens.desktop);
    expect(wide.length).toBeLessThanOrEqual(16);
    expect(new Set(wide).size).toBe(wide.length);
    expect(wide.filter((address) => address.includes('NetworkMap'))).toHaveLength(1);
    expect((await asked(screens.phone)).filter((address) => address.includes('NetworkMap'))).toEqual([]);
  });

  it('waits for at most 120 kB of compressed script before it, and Cytoscape is not among it', async () => {
    const { page } = await open();
    const scripts = new Map<string, Buffer>();
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) void answer.body().then((body) => scripts.set(answer.url(), body));
    });
    await page.goto(appUrl);
    await page.getByRole('main').getByText('Hilden').first().waitFor();
    await page.waitForLoadState('networkidle');
    const compressed = [...scripts.values()].reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(compressed).toBeLessThanOrEqual(120_000);
    const hasCytoscape = [...scripts.values()].some((body) => body.includes('haystack'));
    expect(hasCytoscape).toBe(false);
  });
});
