import type { BenchEngine } from './bench-engines.ts';
import { loadTowns } from './load-towns.ts';
import { sampleInTurn } from './measure.ts';
import { serveGraph } from './serve-graph.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const many = 500;
const [rounds, warmUp] = [40, 15];
/** Rounds over every view before anything counts: the server that loaded more towns is warmer from that. */
const heating = 40;
const town = 'beispielstadt-0';
const scope = `documents=${town}-2024`;

/** What somebody looking at one town asks for. */
const views = [
  `/api/network?${scope}`,
  `/api/network?${scope}&level=measure`,
  `/api/documents/${town}-2024`,
  `/api/documents/${town}-2024/rows`,
  `/api/partners?${scope}`,
  `/api/partners/${town}/a0`,
  `/api/nodes/${town}/a0?${scope}`,
  `/api/nodes/${town}/a0/neighbours?depth=2&${scope}`,
];
/** Looks through everything by its nature: stated without a goal. */
const wide = ['/api/documents', `/api/search?q=Musik&${scope}`];

/** A town's view with 1 and with 500 invented towns loaded, in turn: it must not cost more because others are there. */
export async function townsBench({ name, open }: BenchEngine): Promise<void> {
  const [one, all] = await Promise.all([open(), open()]);
  try {
    await loadTowns(one.writing, 0, 1);
    const loaded = await loadTowns(all.writing, 0, many);
    const [few, full] = [await serveGraph(one.engine), await serveGraph(all.engine)];
    const rows: string[][] = [];
    for (let round = 0; round < heating; round += 1) {
      for (const view of [...views, ...wide]) {
        await few.ask(view);
        await full.ask(view);
      }
    }
    for (const view of [...views, ...wide]) {
      const works = [() => few.ask(view), () => full.ask(view)];
      const [alone, among] = await sampleInTurn(works, rounds, warmUp);
      if (!alone || !among) continue;
      const what = `${name} ${view.replace('/api', '')}`;
      const met = among.p50 / alone.p50 <= 1.5;
      rows.push([
        what,
        `${ms(alone.p50)} / ${ms(alone.p95)}`,
        `${ms(among.p50)} / ${ms(among.p95)}`,
        ratio(among.p50, alone.p50),
        wide.includes(view) ? '' : verdict(`${what}, ${many} Städte`, met, '<= 1.5x'),
      ]);
    }
    await Promise.all([few.close(), full.close()]);
    printTable(
      `Sicht einer Stadt unter ${many} Städten (p50 / p95; ${loaded.records} Sätze geladen in ${ms(loaded.milliseconds)})`,
      ['', '1 Stadt', `${many} Städte`, 'p50 zu p50', ''],
      rows,
    );
  } finally {
    await Promise.all([one.close(), all.close()]);
  }
}
