import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { startApp } from '../e2e/app.ts';
import { openBrowser } from '../e2e/browser.ts';
import { quantile } from './measure.ts';
import { ms, printTable, verdict } from './table.ts';
import { writeTownsJournal } from './towns-journal.ts';

/** They leave about 1,000 questions open. */
const towns = 30;
/** Where the last of the portions begins in which they are read. */
const lastPortion = 1000;
/** Milliseconds of the page's own work for one key press. */
const goal = 100;
/** What is pressed, and how often. An answer is followed by what is read anew once nobody answers for a moment. */
const presses = [
  ['weiter (j)', 'j', 60],
  ['später (0)', '0', 20],
  ['Antwort (1)', '1', 20],
] as const;

/** Milliseconds that a page worked since it was opened: scripts, styles and layout. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return 1000 * (of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration'));
}

/** What a key press costs the page "Zu prüfen" with about 1,000 open questions, and reading all of them anew after an answer. */
export async function reviewBench(): Promise<void> {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'kulturnetz-review-')), 'data');
  await writeTownsJournal(dataDir, towns);
  const app = await startApp({ DATA_DIR: dataDir });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    // What the page's own thread works: others on the machine change it less than the time.
    await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await session.send('Performance.enable');
    await page.goto(`${app.url}/pruefen`);
    const progress = page.getByText(/^\d+ von [\d.]+ Fragen beantwortet$/);
    await progress.waitFor();
    const opened = await worked(session);
    const entries = page.getByRole('navigation', { name: /^Offene Fragen/ }).getByRole('listitem');
    const asked = `${(await progress.textContent()) ?? ''}, davon gezeichnet: ${await entries.count()}`;
    const rows: string[][] = [];
    for (const [what, key, times] of presses) {
      const [own, after]: [number[], number[]] = [[], []];
      for (let pressed = 0; pressed < times; pressed += 1) {
        const before = await worked(session);
        await page.keyboard.press(key);
        await page.evaluate(
          'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
        );
        const now = await worked(session);
        own.push(now - before);
        if (key !== '1') continue;
        await page.waitForResponse((answer) => answer.url().includes(`offset=${lastPortion}`));
        await page.evaluate('new Promise((done) => setTimeout(done, 300))');
        after.push((await worked(session)) - now);
      }
      const ofList = (list: readonly number[]): string[] =>
        list.length === 0 ? ['–', '–'] : [ms(quantile(list, 0.5)), ms(quantile(list, 0.95))];
      rows.push([
        what,
        ...ofList(own),
        ...ofList(after),
        verdict(`Taste ${what}`, quantile(own, 0.95) <= goal, `<= ${goal} ms`),
      ]);
    }
    printTable(
      `Ein Tastendruck in „Zu prüfen“, Arbeit der Seite (${asked}; beim Öffnen ${ms(opened)})`,
      ['', 'p50', 'p95', 'neu gelesen p50', 'p95', ''],
      rows,
    );
  } finally {
    await browser.close();
    await app.stop();
    await rm(join(dataDir, '..'), { recursive: true, force: true });
  }
}
