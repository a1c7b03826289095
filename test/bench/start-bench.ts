import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../e2e/app.ts';
import { quantile } from './measure.ts';
import { ms, printTable, ratio } from './table.ts';

const rounds = 3;

/** Start of the process to the first ready answer, embedded: first run (loads five programmes) and later runs. */
export async function startBench(): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-'));
    try {
      for (const times of [first, again]) {
        const app = await startApp({ DATA_DIR: dataDir });
        times.push(app.readyAfter);
        await app.stop();
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  const [one, two] = [quantile(first, 0.5), quantile(again, 0.5)];
  printTable(
    `Start bis /readyz 200, eingebettet, fünf Programme (${rounds} Läufe)`,
    ['', 'Mitte', 'langsamster', 'zum ersten Start'],
    [
      ['erster Start (lädt die Programme)', ms(one), ms(quantile(first, 1)), ratio(one, one)],
      ['weiterer Start (liest das Journal)', ms(two), ms(quantile(again, 1)), ratio(two, one)],
    ],
  );
}
