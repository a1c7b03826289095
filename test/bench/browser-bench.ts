import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { startApp } from '../e2e/app.ts';
import { mapDrawn } from '../e2e/drawn-map.ts';
import { quantile } from './measure.ts';
import { ms, printTable, verdict } from './table.ts';

const rounds = 7;
const moves = 40;

/** Frames of a drag on the page: milliseconds from a mouse move to the second next frame. */
const watchFrames = `new Promise((resolve) => {
  const times = [];
  addEventListener('pointermove', () => {
    const started = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      times.push(performance.now() - started);
      if (times.length === ${moves}) resolve(times);
    }));
  }, { capture: true });
})`;

/** The served build with the five programmes: navigation to the first drawn map, and the frames of a drag on it. */
export async function browserBench(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const app = await startApp();
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run'] });
  const first: number[] = [];
  const frames: number[] = [];
  try {
    for (let round = -1; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const started = performance.now();
      await page.goto(`${app.url}/netz?documents=hilden-2024`, { waitUntil: 'commit' });
      await mapDrawn(page);
      if (round >= 0) first.push(performance.now() - started);
      if (round === rounds - 1) {
        const box = await page.locator('[data-map]').boundingBox();
        if (box === null) throw new Error('the map is not visible');
        await page.mouse.move(box.x + 5, box.y + 5);
        await page.mouse.down();
        await page.mouse.move(box.x + 20, box.y + 5);
        const times = page.evaluate<number[]>(watchFrames);
        for (let at = 0; at <= moves + 5; at += 1) {
          await page.mouse.move(box.x + 20 + at * 5, box.y + 5 + at * 3);
          await page.waitForTimeout(20);
        }
        await page.mouse.up();
        frames.push(...(await times));
      }
      await context.close();
    }
  } finally {
    await browser.close();
    await app.stop();
  }
  const slowest = quantile(first, 0.95);
  printTable(
    'Served build, Hilden 2024, 1440x900, empty cache',
    ['', 'p50', 'p95', 'goal'],
    [
      [
        'navigation to first map',
        ms(quantile(first, 0.5)),
        ms(slowest),
        verdict(quantile(first, 0.5) <= 1500, '<= 1500 ms'),
      ],
      [
        'frame while panning (two frames at 60 Hz = 33 ms)',
        ms(quantile(frames, 0.5)),
        ms(quantile(frames, 0.95)),
        '',
      ],
    ],
  );
}
