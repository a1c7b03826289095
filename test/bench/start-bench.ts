import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../e2e/app.ts';
import { quantile } from './measure.ts';
import { ms, printTable } from './table.ts';

/** Start of the process to the first ready answer, embedded: first run (loads five programmes) and later runs. */
export async function startBench(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-'));
    for (const times of [first, again]) {
      const app = await startApp({ DATA_DIR: dataDir });
      times.push(app.readyAfter);
      await app.stop();
    }
    await rm(dataDir, { recursive: true, force: true });
  }
  printTable(
    'Start to ready, embedded, five programmes (3 runs)',
    ['', 'median', 'slowest'],
    [
      ['first start (load)', ms(quantile(first, 0.5)), ms(quantile(first, 1))],
      ['later start (journal)', ms(quantile(again, 0.5)), ms(quantile(again, 1))],
    ],
  );
}
