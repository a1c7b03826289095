import { readRoutes } from '../../api/read-routes.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import type { BenchEngine } from './bench-engines.ts';
import { recordingEngine } from './recording-engine.ts';
import { printTable, verdict } from './table.ts';

const document = 'hilden-2024';

/** Addresses with their query, their id, and how many reads the second answer may take. */
const addresses: readonly (readonly [
  goal: number,
  path: string,
  query: Readonly<Record<string, string>>,
  id?: string,
])[] = [
  [1, '/api/documents', {}],
  [12, '/api/documents/{id}', {}, document],
  [8, '/api/documents/{id}/rows', {}, document],
  [3, '/api/network', { documents: document }],
  [3, '/api/network', { documents: `hilden-2023,${document}`, level: 'measure' }],
  [3, '/api/export/{format}', { documents: document }, 'csv'],
  [12, '/api/nodes/{id}', {}, 'hilden/040501'],
  [12, '/api/nodes/{id}', {}, 'hilden/vhs'],
  [20, '/api/nodes/{id}/neighbours', { depth: '3', documents: document }, 'hilden/vhs'],
  [3, '/api/search', { q: 'volkshochschule' }],
  [3, '/api/partners', { documents: document }],
  [3, '/api/partners/{id}', {}, 'hilden/vhs'],
  [20, '/api/partners/{id}/page', {}, 'hilden/vhs'],
  [12, '/api/ties', { product: 'hilden/040501', partner: 'hilden/vhs' }],
  [3, '/api/gaps', { document }],
  [3, '/api/figures', { document }],
  [3, '/api/underused', { document }],
  [3, '/api/bridges', { document }],
  [3, '/api/compare', { a: 'hilden-2023', b: document }],
  [3, '/api/evaluation', { train: 'hilden-2023', test: document }],
];

/** How often an engine is read for an answer, the look at the graph's version included: counts of work, no times. */
export async function readsBench({ name, open }: BenchEngine): Promise<void> {
  const graph = await open();
  try {
    await loadSeed(graph.writing, await readSeed());
    const recorder = recordingEngine(graph.engine);
    const store = new WholeGraph(recorder.engine);
    const reads = async (path: string, query: Readonly<Record<string, string>>, id: string) => {
      const route = readRoutes.find((one) => one.path === path);
      if (route === undefined) throw new Error(`there is no ${path}`);
      recorder.take();
      await store.graph.ask((reading) => route.respond(reading, id, route.parse(query)));
      return recorder.take().flat().length;
    };
    const rows: string[][] = [];
    for (const [goal, path, query, id = ''] of addresses) {
      const [first, second] = [await reads(path, query, id), await reads(path, query, id)];
      const what = `${name} ${path.replace('/api', '').replace(/\{\w+\}/, id)} ${new URLSearchParams(query).toString()}`;
      rows.push([
        what,
        String(first),
        String(second),
        verdict(`Lesezugriffe ${what}`, second <= goal, `<= ${goal}`),
      ]);
    }
    printTable('Lesezugriffe je Antwort, fünf Programme', ['', 'erste', 'zweite', ''], rows);
  } finally {
    await graph.close();
  }
}
