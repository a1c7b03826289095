import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { z } from 'zod';
import { findChromium } from '../../scripts/chromium.mjs';
import { quantile } from './measure.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

/** Milliseconds: to the first frame, and the mean frame of each pass of panning and zooming. */
const Figures = z.object({ first: z.number(), pan: z.number(), zoom: z.number() });
type Figures = z.infer<typeof Figures>;

const goals = { first: 1.5, pan: 0.5, zoom: 0.5 } as const;
const words = { first: 'erstes Bild', pan: 'Bild beim Schieben', zoom: 'Bild beim Zoomen' } as const;
const sizes = [
  { count: 300, rounds: 3 },
  { count: 1000, rounds: 7 },
  { count: 5000, rounds: 1 },
];
const frames = 60;

const Own = z.object({ ms: z.number(), looked: z.number() });
const OwnFigures = z.object({ move: Own, frame: Own });
const Large = z.object({ whole: OwnFigures, near: OwnFigures, all: z.int() });
const largeSizes = [1_000, 5_000, 20_000];
/** Milliseconds a pointer move may take: a small part of a frame at 60 Hz. */
const longestMove = 1;
const moves = 200;

async function draw(
  browser: Browser,
  url: string,
  library: 'own' | 'sigma',
  count: number,
): Promise<Figures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  const figures = await page.evaluate<unknown>(`window.benchMap('${library}', ${count}, ${frames})`);
  await page.close();
  return Figures.parse(figures);
}

async function compare(browser: Browser, url: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const { count, rounds } of sizes) {
    const own: Figures[] = [];
    const sigma: Figures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      own.push(await draw(browser, url, 'own', count));
      sigma.push(await draw(browser, url, 'sigma', count));
    }
    for (const figure of ['first', 'pan', 'zoom'] as const) {
      const [a, b] = [own, sigma].map((list) =>
        quantile(
          list.map((figures) => figures[figure]),
          0.5,
        ),
      );
      if (a === undefined || b === undefined) continue;
      const what = `${count} Namen: ${words[figure]}`;
      const goal = goals[figure];
      const stated = count === 1000 ? verdict(`${what} neben sigma.js`, a / b <= goal, `<= ${goal}x`) : '';
      rows.push([what, ms(a), ms(b), ratio(a, b), stated]);
    }
  }
  return rows;
}

/** Our own map at sizes where looking at everything would be felt, whole and with some three hundred names in view. */
async function large(browser: Browser, url: string): Promise<string[][]> {
  const rows: string[][] = [];
  for (const count of largeSizes) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    const figures = Large.parse(await page.evaluate<unknown>(`window.benchOwn(${count}, ${moves})`));
    await page.close();
    for (const [where, { move, frame }] of [
      ['ganz', figures.whole],
      ['nah', figures.near],
    ] as const) {
      const what = `${count} Namen ${where}: Zeigerbewegung`;
      const looked = (n: number): string => `${Math.round(n)} von ${figures.all}`;
      const stated = verdict(what, move.ms <= longestMove, `<= ${longestMove} ms`);
      rows.push([what, looked(move.looked), ms(move.ms), stated]);
      rows.push([`${count} Namen ${where}: Bild beim Schieben`, looked(frame.looked), ms(frame.ms), '']);
    }
  }
  return rows;
}

/** Our own map at large sizes; then our map beside sigma.js 3: the same names, positions, window and moves, in turn, without a frame-rate limit. */
export async function mapBench(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-web-'));
  const root = 'test/bench/web';
  const settings = { configFile: false as const, root, logLevel: 'error' as const };
  await build({ ...settings, build: { outDir, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...settings, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const args = ['--no-sandbox', '--no-first-run', '--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    const own = 'Eigene Karte, große Netze: angesehene Namen und Linien, Zeit';
    printTable(own, ['', 'angesehen', 'Zeit', ''], await large(browser, url));
    const rows = await compare(browser, url);
    const title = 'Zeichnen neben sigma.js 3, gleiche Namen und Orte (Mitte der Läufe)';
    printTable(title, ['', 'eigene Karte', 'sigma.js', 'Verhältnis', ''], rows);
  } finally {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}
