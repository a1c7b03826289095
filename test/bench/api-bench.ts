import { NetworkAnswer } from '../../graph/schema/network-answers.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import type { BenchEngine, OpenGraph } from './bench-engines.ts';
import { handWritten } from './hand-written.ts';
import { sampleInTurn } from './measure.ts';
import { recordingEngine } from './recording-engine.ts';
import { serveGraph, type ServedGraph } from './serve-graph.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

/**
 * How many times as long as one text written by hand an answer may take. Two are known to miss it on the embedded engine
 * and are left so: a body's node (seven times: 6 ms of processor time beside 0.8, for eight texts that nodes of every
 * kind share) and a page of rows (four times: 23 ms beside 5.5, for 176 kB of which every row is checked). A network
 * takes 6.3 ms beside 3.4. No visitor would notice, and one text per kind of node would be written twice.
 */
const goals = { network: 2, other: 1.3 };
const [rounds, warmUp] = [60, 15];
/** Rounds over everything before anything counts: a Java server compiles what it runs often. */
const heating = 40;
const network = '/api/network?documents=hilden-2024';

/** One address of every kind; ids are taken from the network itself, so that they name something. */
export async function addresses(served: Pick<ServedGraph, 'ask'>): Promise<string[]> {
  const { ties } = NetworkAnswer.parse(JSON.parse((await served.ask(network)).body));
  const [tie, other] = [ties[0], ties.findLast(({ target }) => target !== ties[0]?.target)];
  if (tie === undefined || other === undefined) throw new Error('the network has no ties');
  const { source, target } = tie;
  return [
    '/api/documents',
    '/api/documents/hilden-2024',
    '/api/documents/hilden-2024/rows',
    network,
    `${network}&level=measure`,
    '/api/network?documents=hilden-2023,hilden-2024',
    `/api/nodes/${source}?documents=hilden-2024`,
    `/api/nodes/${target}`,
    `/api/nodes/${target}/neighbours?depth=2&documents=hilden-2024`,
    `/api/paths?from=${target}&to=${other.target}&documents=hilden-2024`,
    '/api/search?q=volkshochschule',
    '/api/partners?documents=hilden-2024',
    `/api/partners/${target}`,
    `/api/ties?product=${source}&partner=${target}&document=hilden-2024`,
    ...['json', 'csv', 'graphml', 'gexf'].map((format) => network.replace('network', `export/${format}`)),
  ];
}

/** How many reads are behind one answer that was given before, the one that makes its entity tag included. */
async function readsBehind(
  address: string,
  served: ServedGraph,
  take: () => readonly unknown[][],
): Promise<number> {
  await served.ask(address);
  take();
  await served.ask(address);
  return take().flat().length;
}

async function benchGraph(name: string, graph: OpenGraph): Promise<string[][]> {
  await loadSeed(graph.writing, await readSeed());
  const recorder = recordingEngine(graph.engine);
  const recorded = await serveGraph(recorder.engine);
  const served = await serveGraph(graph.engine);
  const asked: { address: string; reads: number }[] = [];
  for (const address of new Set([...(await addresses(served)), ...Object.keys(handWritten)]))
    asked.push({ address, reads: await readsBehind(address, recorded, () => recorder.take()) });
  const byHand = async (address: string): Promise<void> => {
    const text = handWritten[address];
    if (text !== undefined) await graph.raw(text);
  };
  for (let round = 0; round < heating; round += 1) {
    for (const { address } of asked) {
      await byHand(address);
      await served.ask(address);
    }
  }
  const rows: string[][] = [];
  for (const { address, reads } of asked) {
    const { bytes, tag = '' } = await served.ask(address);
    const works = [
      () => byHand(address),
      () => served.ask(address),
      () => served.ask(address, { 'accept-encoding': 'gzip' }),
      () => served.ask(address, { 'if-none-match': tag }),
    ];
    const [raw, api, zipped, unchanged] = await sampleInTurn(works, rounds, warmUp);
    if (!raw || !api || !zipped || !unchanged) continue;
    const what = `${name} ${address.replace('/api', '')}`;
    const compared = address in handWritten;
    const goal = address.startsWith('/api/network') ? goals.network : goals.other;
    rows.push([
      what,
      String(reads),
      (bytes / 1000).toFixed(0),
      compared ? `${ms(raw.p50)} / ${ms(raw.p95)}` : '',
      `${ms(api.p50)} / ${ms(api.p95)}`,
      compared ? ratio(api.p50, raw.p50) : '',
      ms(zipped.p50),
      ms(unchanged.p50),
      compared ? verdict(what, api.p50 <= raw.p50 * goal, `<= ${goal}x`) : '',
    ]);
  }
  await recorded.close();
  await served.close();
  return rows;
}

/** Each API answer in turn with one text written by hand for the same content, sent straight to the database. */
export async function apiBench({ name, open }: BenchEngine): Promise<void> {
  const graph = await open();
  try {
    const title = `Antworten der Schnittstelle über HTTP neben einer von Hand geschriebenen Abfrage, fünf Programme (p50 / p95)`;
    const head = ['', 'Abfragen', 'kB', 'von Hand', 'Antwort', 'p50 zu p50', 'gzip p50', '304 p50', ''];
    printTable(title, head, await benchGraph(name, graph));
  } finally {
    await graph.close();
  }
}
