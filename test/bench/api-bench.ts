import { graphVersion } from '../../graph/records/write/graph-state.ts';
import { NetworkAnswer } from '../../graph/schema/network-answers.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import type { BenchEngine, OpenGraph } from './bench-engines.ts';
import { sampleInTurn } from './measure.ts';
import { recordingEngine, type RecordedRead } from './recording-engine.ts';
import { serveGraph, type ServedGraph } from './serve-graph.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

/** Milliseconds the goal allows for HTTP, parsing and putting together. */
const allowance = 3;
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

/** Sends the same texts and parameters, those asked at the same time again at the same time. */
async function repeat(groups: readonly RecordedRead[][], raw: OpenGraph['raw']): Promise<void> {
  for (const group of groups) await Promise.all(group.map(raw));
}

/** The reads behind one answer, without the one that makes its entity tag. */
async function readsBehind(
  address: string,
  served: ServedGraph,
  take: () => RecordedRead[][],
): Promise<RecordedRead[][]> {
  await served.ask(address);
  take();
  await served.ask(address);
  const [tagging, ...others] = take();
  return tagging?.[0]?.text === graphVersion.text ? others : [tagging ?? [], ...others];
}

async function benchGraph(name: string, graph: OpenGraph): Promise<string[][]> {
  await loadSeed(graph.writing, await readSeed());
  const recorder = recordingEngine(graph.engine);
  const recorded = await serveGraph(recorder.engine);
  const served = await serveGraph(graph.engine);
  const asked: { address: string; reads: RecordedRead[][] }[] = [];
  for (const address of await addresses(served))
    asked.push({ address, reads: await readsBehind(address, recorded, () => recorder.take()) });
  for (let round = 0; round < heating; round += 1) {
    for (const { address, reads } of asked) {
      await repeat(reads, graph.raw);
      await served.ask(address);
    }
  }
  const rows: string[][] = [];
  for (const { address, reads } of asked) {
    const { bytes, tag = '' } = await served.ask(address);
    const works = [
      () => repeat(reads, graph.raw),
      () => served.ask(address),
      () => served.ask(address, { 'accept-encoding': 'gzip' }),
      () => served.ask(address, { 'if-none-match': tag }),
    ];
    const [raw, api, zipped, unchanged] = await sampleInTurn(works, rounds, warmUp);
    if (!raw || !api || !zipped || !unchanged) continue;
    const what = `${name} ${address.replace('/api', '')}`;
    rows.push([
      what,
      String(reads.flat().length),
      (bytes / 1000).toFixed(0),
      `${ms(raw.p50)} / ${ms(raw.p95)}`,
      `${ms(api.p50)} / ${ms(api.p95)}`,
      ratio(api.p50, raw.p50),
      ms(zipped.p50),
      ms(unchanged.p50),
      verdict(what, api.p50 <= raw.p50 * 1.5 + allowance, `<= 1.5x + ${allowance} ms`),
    ]);
  }
  await recorded.close();
  await served.close();
  return rows;
}

/** Each API answer in turn with the bare queries it is made of, sent straight to the database. */
export async function apiBench({ name, open }: BenchEngine): Promise<void> {
  const graph = await open();
  try {
    const title = `Antworten der Schnittstelle über HTTP neben ihren rohen Abfragen, fünf Programme (p50 / p95)`;
    const head = ['', 'Abfragen', 'kB', 'roh', 'Antwort', 'p50 zu p50', 'gzip p50', '304 p50', ''];
    printTable(title, head, await benchGraph(name, graph));
  } finally {
    await graph.close();
  }
}
