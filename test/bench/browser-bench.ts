import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { startApp } from '../e2e/app.ts';
import { openBrowser } from '../e2e/browser.ts';
import { quantile } from './measure.ts';
import { frameTimes, whenMapDrawn } from './page-scripts.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const rounds = 7;
const viewport = { width: 1440, height: 900 };
const kilobytes = 120;
const firstMap = 1000;
const slowRounds = 3;
const slowFirstMap = 4000;
/** Milliseconds and bytes a second, as the browser's own tools name it. */
const fast3G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const refresh = 1000 / 60;
/** Without these a frame never takes less than the screen's own beat, and a map twice as slow would look the same. */
const unbound = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Milliseconds from navigation to the first drawn map: with an empty cache, and once more with a filled one. */
async function navigate(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  return z.number().parse(await page.evaluate<unknown>('window.benchMapDrawn'));
}

async function firstMaps(browser: Browser, url: string): Promise<{ cold: number[]; warm: number[] }> {
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.addInitScript(whenMapDrawn);
    cold.push(await navigate(page, url));
    warm.push(await navigate(page, url));
    await context.close();
  }
  return { cold, warm };
}

/** The first map, in milliseconds, with an empty cache on a processor four times slower and a line as "Fast 3G" is. */
async function slowFirstMaps(browser: Browser, url: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < slowRounds; round += 1) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', fast3G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(whenMapDrawn);
    times.push(await navigate(page, url));
    await context.close();
  }
  return times;
}

/** Bytes, gzipped, of the scripts a page loads, the map's own apart; the map's chunks are told by their names. */
async function scriptSizes(browser: Browser, url: string): Promise<{ before: number; map: number }> {
  const page = await browser.newPage({ viewport });
  await page.goto(url, { waitUntil: 'networkidle' });
  const names = z
    .array(z.string())
    .parse(await page.evaluate<unknown>(`performance.getEntriesByType('resource').map(({ name }) => name)`));
  await page.close();
  const sizes = { before: 0, map: 0 };
  for (const name of new Set(names.filter((address) => address.endsWith('.js')))) {
    const script = await fetch(name);
    const size = gzipSync(Buffer.from(await script.arrayBuffer())).length;
    sizes[/NetworkMap|cytoscape|layout-worker/.test(name) ? 'map' : 'before'] += size;
  }
  return sizes;
}

async function movedFrames(browser: Browser, url: string, gesture: 'pan' | 'zoom'): Promise<number[]> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(whenMapDrawn);
  await navigate(page, url);
  const times = z.array(z.number()).parse(await page.evaluate<unknown>(frameTimes(gesture, 60)));
  await page.close();
  return times;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** The served build with the five programmes, as somebody meets it who opens a link. */
export async function browserBench(): Promise<void> {
  const app = await startApp({ RATE_LIMIT: '0' });
  const browser = await openBrowser(unbound);
  try {
    const url = `${app.url}/netz?documents=hilden-2024`;
    const { cold, warm } = await firstMaps(browser, url);
    const [net, overview] = [await scriptSizes(browser, url), await scriptSizes(browser, app.url)];
    const rows = [
      ...(
        [
          ['Navigation bis zur ersten Karte, leerer Zwischenspeicher', cold, firstMap],
          ['Navigation bis zur ersten Karte, gefüllter Zwischenspeicher', warm, firstMap],
          [
            'Dasselbe bei 4x langsamerem Prozessor und Fast 3G',
            await slowFirstMaps(browser, url),
            slowFirstMap,
          ],
        ] as const
      ).map(([what, times, longest]) => {
        const half = quantile(times, 0.5);
        const goal = verdict(what, half <= longest, `<= ${longest} ms`);
        return [what, ms(half), ms(quantile(times, 0.95)), ratio(half, longest), goal];
      }),
    ];
    for (const [what, gesture] of [
      ['Bild beim Schieben', 'pan'],
      ['Bild beim Zoomen', 'zoom'],
    ] as const) {
      const times = await movedFrames(browser, url, gesture);
      const half = quantile(times, 0.5);
      rows.push([
        `${what} (60 Hz: ${ms(refresh)})`,
        ms(half),
        ms(quantile(times, 0.95)),
        ratio(half, refresh),
        verdict(`${what}, 95 %`, quantile(times, 0.95) <= refresh, `<= ${ms(refresh)}`),
      ]);
    }
    const title = `Ausgelieferte Oberfläche, Hilden 2024, ${viewport.width}x${viewport.height} (${rounds} Läufe)`;
    printTable(title, ['', 'p50', 'p95', 'zur Marke', ''], rows);
    const sizes = [
      ['Netz vor der Karte', net.before],
      ['Überblick', overview.before],
    ] as const;
    printTable(
      'Skripte, gzip',
      ['', 'Größe', 'zur Marke', ''],
      [
        ...sizes.map(([what, bytes]) => [
          what,
          kB(bytes),
          ratio(bytes, kilobytes * 1000),
          verdict(`Skripte ${what}`, bytes <= kilobytes * 1000, `<= ${kilobytes} kB`),
        ]),
        ['Karte (danach geladen)', kB(net.map), '', ''],
      ],
    );
  } finally {
    await browser.close();
    await app.stop();
  }
}
