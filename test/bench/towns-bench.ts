import { NetworkQuery } from '../../graph/schema/network-answers.ts';
import type { GraphStore } from '../../graph/store.ts';
import type { BenchEngine } from './bench-engines.ts';
import { loadTowns } from './load-towns.ts';
import { sampleInTurn, type Sample } from './measure.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const many = 500;
const slug = 'beispielstadt-0';
const documents = [`${slug}-2024`];

/** What somebody looking at one town asks for. */
function townViews(store: GraphStore): Readonly<Record<string, () => Promise<unknown>>> {
  const partners = { documents, status: [], types: [], basis: [], limit: 100 };
  const around = { depth: 2 as const, documents, status: [], types: [], basis: [] };
  return {
    network: () => store.network(NetworkQuery.parse({ documents })),
    'network, measures': () => store.network(NetworkQuery.parse({ documents, level: 'measure' })),
    partners: () => store.partners(partners),
    node: () => store.node(`${slug}/a0`, { documents }),
    neighbours: () => store.neighbours(`${slug}/a0`, around),
  };
}

async function measureViews(store: GraphStore): Promise<Sample[]> {
  return sampleInTurn(Object.values(townViews(store)), 30, 8);
}

/** A town's view with 1 and with 500 invented towns loaded: it must not cost more because others are there. */
export async function townsBench(engines: readonly BenchEngine[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, open } of engines) {
    const { store, close } = await open();
    await loadTowns(store, 0, 1);
    const alone = await measureViews(store);
    await loadTowns(store, 1, many);
    const among = await measureViews(store);
    for (const [at, view] of Object.keys(townViews(store)).entries()) {
      const [one, all] = [alone[at], among[at]];
      if (one === undefined || all === undefined) continue;
      const met = all.p50 / one.p50 <= 1.5;
      rows.push([
        `${name}: ${view}`,
        ms(one.p50),
        ms(all.p50),
        ratio(all.p50, one.p50),
        verdict(met, '<= 1.5x'),
      ]);
    }
    await close();
  }
  printTable(
    `One town's view among ${many} towns (p50)`,
    ['', '1 town', `${many} towns`, 'ratio', 'goal'],
    rows,
  );
}
