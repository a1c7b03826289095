import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { writingOn } from '../contract/writing-on.ts';
import { startApp } from '../e2e/app.ts';
import { openBrowser } from '../e2e/browser.ts';
import { loadTowns } from './load-towns.ts';
import { quantile } from './measure.ts';
import { whenMapDrawn } from './page-scripts.ts';
import { ms, printTable, verdict } from './table.ts';

/** Invented programmes in one view, of seventy bodies each on the average. */
const sizes = [1, 16];
const goal = 100;
const rounds = 5;
const layouts = ['bruecken', 'spalten', 'kraft'] as const;

/** Notes when something was last painted on any canvas; runs before the page's own scripts. */
const notePaints = `
for (const method of ['clearRect', 'fillRect', 'fill', 'stroke', 'fillText', 'drawImage']) {
  const paint = CanvasRenderingContext2D.prototype[method];
  CanvasRenderingContext2D.prototype[method] = function (...given) {
    window.benchPainted = performance.now();
    return paint.apply(this, given);
  };
}`;

/** Clicks the box number \`at\` of the kinds of partner and answers milliseconds to the last redraw, and questions asked. */
const filterOnce = (at: number): string => `
(async () => {
  const box = document.querySelectorAll('.groups fieldset')[0].querySelectorAll('input')[${at}];
  performance.clearResourceTimings();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const started = performance.now();
  window.benchPainted = started;
  box.click();
  let quiet = performance.now();
  const answered = () => document.querySelector('[data-map]')?.dataset.ready === 'true';
  while (window.benchPainted === started || !answered() || performance.now() - window.benchPainted < 400) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (performance.now() - started > 40000) break;
  }
  const asked = performance.getEntriesByType('resource').filter(({ name }) => /api\\/(network|nodes)/.test(name)).length;
  return { took: window.benchPainted - started, asked };
})()`;

const Filtered = z.object({ took: z.number(), asked: z.int() });

async function filterTimes(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(notePaints);
  await page.addInitScript(whenMapDrawn);
  await page.goto(url);
  await page.evaluate<unknown>('window.benchMapDrawn');
  await settled(page);
  const found: z.infer<typeof Filtered>[] = [];
  for (let round = 0; round < rounds; round += 1)
    found.push(Filtered.parse(await page.evaluate<unknown>(filterOnce(1 + (round >> 1)))));
  await page.close();
  return found;
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    while (performance.now() - window.benchPainted < 600) await new Promise((resolve) => setTimeout(resolve, 50));
  })()`);
}

/** From a click on a kind of partner to the last redraw of the map. */
export async function filterBench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-'));
  const engine = await openEmbedded({ dataDir });
  const writing = writingOn(engine);
  await loadTowns(writing, 0, Math.max(...sizes));
  await engine.close();
  const app = await startApp({ DATA_DIR: dataDir, NEO4J_URI: '' });
  const browser = await openBrowser(['--disable-gpu-vsync', '--disable-frame-rate-limit']);
  try {
    const rows: string[][] = [];
    for (const count of sizes)
      for (const layout of layouts) {
        const documents = Array.from({ length: count }, (_, at) => `beispielstadt-${at}-2024`);
        const url = `${app.url}/netz?documents=${documents.join(',')}&layout=${layout}`;
        const found = await filterTimes(browser, url);
        const half = quantile(
          found.map(({ took }) => took),
          0.5,
        );
        const what = `${count} Programme, ${layout}`;
        rows.push([
          what,
          ms(half),
          ms(
            quantile(
              found.map(({ took }) => took),
              0.95,
            ),
          ),
          String(Math.max(...found.map(({ asked }) => asked))),
          count === Math.max(...sizes) ? verdict(`Filtern, ${what}`, half <= goal, `<= ${goal} ms`) : '',
        ]);
      }
    printTable('Vom Filter zum letzten Bild', ['', 'p50', 'p95', 'Fragen', ''], rows);
  } finally {
    await browser.close();
    await app.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
