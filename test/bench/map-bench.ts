import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { z } from 'zod';
import { findChromium } from '../../scripts/chromium.mjs';
import { quantile } from './measure.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const Figures = z.object({ first: z.number(), pan: z.array(z.number()), zoom: z.array(z.number()) });
type Figures = z.infer<typeof Figures>;

const rounds = 5;
const frames = 60;
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

async function serve(folder: string): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(
      /\/$/,
      '/index.html',
    );
    readFile(join(folder, path)).then(
      (body) =>
        response.writeHead(200, { 'content-type': mediaTypes[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was assigned');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

/** Our map beside sigma.js 3: the same nodes, positions, window and moves, in turn, without a frame-rate limit. */
export async function mapBench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-web-'));
  await build({
    configFile: false,
    root: 'test/bench/web',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
  });
  const { server, url } = await serve(folder);
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const unlimited = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-first-run', ...unlimited],
  });
  const rows: string[][] = [];
  try {
    for (const count of [300, 1000, 5000]) {
      const own: Figures[] = [];
      const sigma: Figures[] = [];
      for (let round = 0; round < (count > 1000 ? 2 : rounds); round += 1) {
        for (const [library, results] of [
          ['own', own],
          ['sigma', sigma],
        ] as const) {
          const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
          await page.goto(url);
          const figures = await page.evaluate<unknown>(`window.benchMap('${library}', ${count}, ${frames})`);
          results.push(Figures.parse(figures));
          await page.close();
        }
      }
      for (const [what, goal] of [
        ['first', 1.5],
        ['pan', 0.5],
        ['zoom', 0.5],
      ] as const) {
        const [a, b] = [own, sigma].map((list) =>
          quantile(
            list.flatMap((figures) => figures[what]),
            0.5,
          ),
        );
        if (a === undefined || b === undefined) continue;
        const stated = count === 1000 ? verdict(a / b <= goal, `<= ${goal}x`) : '';
        rows.push([`${count} nodes: ${what} frame`, ms(a), ms(b), ratio(a, b), stated]);
      }
    }
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
  printTable('Drawing beside sigma.js 3 (median)', ['', 'own map', 'sigma.js', 'ratio', 'goal'], rows);
}
