import { createServer } from 'node:http';
import { createApp } from '../../api/app.ts';
import { GraphStore } from '../../graph/store.ts';
import { readSeed } from '../../seed/read-data.ts';
import type { BenchEngine, OpenGraph } from './bench-engines.ts';
import { sampleInTurn } from './measure.ts';
import { recordingEngine } from './recording-engine.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const addresses = [
  '/api/documents',
  '/api/documents/hilden-2024',
  '/api/documents/hilden-2024/rows',
  '/api/network?documents=hilden-2024',
  '/api/network?documents=hilden-2024&level=measure',
  '/api/network?documents=hilden-2023,hilden-2024',
  '/api/nodes/hilden/040501?documents=hilden-2024',
  '/api/nodes/hilden/vhs/neighbours?depth=2&documents=hilden-2024',
  '/api/paths?from=hilden/vhs&to=hilden/jugendfoerderung-area-51&documents=hilden-2024',
  '/api/search?q=volkshochschule',
  '/api/partners?documents=hilden-2024',
  '/api/partners/hilden/vhs',
  '/api/ties?product=hilden/040701&partner=hilden/vhs',
] as const;

const allowance = 3;

async function fetchWhole(address: string): Promise<void> {
  const answer = await fetch(address);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${body}`);
}

async function benchGraph(name: string, { engine, raw }: OpenGraph): Promise<string[][]> {
  const recorder = recordingEngine(engine);
  const store = new GraphStore(recorder.engine);
  const { registry, bundles } = await readSeed();
  await store.saveRegistry(registry, { requestId: 'bench/registry' });
  for (const bundle of bundles)
    await store.replaceDocument(bundle, { requestId: `bench/${bundle.document.id}` });

  const state = { loaded: true, draining: false };
  const app = createApp({ store, state, webDir: null, rateLimit: 0, report: console.error });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port was assigned');

  const rows: string[][] = [];
  for (const address of addresses) {
    const url = `http://127.0.0.1:${at.port}${address}`;
    await fetchWhole(url);
    recorder.take();
    await fetchWhole(url);
    const reads = recorder.take();
    const bare = async (): Promise<void> => {
      for (const read of reads) await raw(read);
    };
    const [api, alone] = await sampleInTurn([() => fetchWhole(url), bare], 40, 10);
    recorder.take();
    if (api === undefined || alone === undefined) continue;
    rows.push([
      `${name}  ${address.replace('/api', '')}`,
      String(reads.length),
      ms(api.p50),
      ms(api.p95),
      ms(alone.p50),
      ms(alone.p95),
      ratio(api.p50, alone.p50),
      verdict(api.p50 <= alone.p50 * 1.5 + allowance, '<= 1.5x + 3 ms'),
    ]);
  }
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return rows;
}

/** Each API answer beside the bare queries it is made of, sent one after the other straight to the database. */
export async function apiBench(engines: readonly BenchEngine[]): Promise<void> {
  const rows: string[][] = [];
  for (const { name, open } of engines) {
    const graph = await open();
    rows.push(...(await benchGraph(name, graph)));
    await graph.close();
  }
  const head = ['', 'reads', 'API p50', 'p95', 'raw p50', 'p95', 'ratio', 'goal'];
  printTable('API answers over HTTP beside their raw queries (five programmes)', head, rows);
}
