import { warmUp } from '../../api/warm-up.ts';
import { generateTown } from './generate-town.ts';
import type { BenchEngine, OpenGraph } from './bench-engines.ts';
import { loadTowns } from './load-towns.ts';
import { timed } from './measure.ts';
import { recordingEngine } from './recording-engine.ts';
import { serveGraph } from './serve-graph.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { ms, printTable, verdict } from './table.ts';

/** Towns of two years each. */
const sizes = [1, 50, 200, 500];
/** Milliseconds that the first answer may take, and the one after a write, on graphs of 200 towns and more. */
const goal = 300;
const addressesOf = (town: string): readonly string[] => [
  '/api/documents',
  '/api/search?q=Musik',
  '/api/partners',
  '/api/partners?sort=name&limit=500',
  '/api/partners?q=Musik',
  `/api/gaps?document=${town}-2024`,
  `/api/underused?document=${town}-2024`,
  `/api/network?documents=${town}-2023,${town}-2024&level=measure`,
  `/api/nodes/${town}/a0/neighbours?depth=3`,
  `/api/partners/${town}/a0`,
  `/api/documents/${town}-2024`,
];

interface Figures {
  readonly time: number;
  readonly reads: number;
}

/** The first answer, the next one, and the one after a document was replaced, of a service that has gathered everything. */
async function measure(graph: OpenGraph, towns: number) {
  const recorder = recordingEngine(graph.engine);
  const store = new WholeGraph(recorder.engine);
  const served = await serveGraph(recorder.engine);
  const ask = async (address: string): Promise<Figures> => {
    recorder.take();
    const time = await timed(() => served.ask(address));
    return { time, reads: recorder.take().flat().length };
  };
  const loaded = process.memoryUsage.rss();
  const gathering = await timed(() => store.graph.gather());
  const gathered = process.memoryUsage.rss();
  // As the service does before it says that it is ready.
  if (graph.engine.name === 'neo4j')
    await warmUp({ graph: store.graph, signal: new AbortController().signal, report: console.log });
  const answers: { address: string; first: Figures; next: Figures; written: Figures }[] = [];
  // Another one than the service itself asks about, where there are others.
  const number = Math.min(7, towns - 1);
  const { bundle } = generateTown(number);
  for (const [at, address] of addressesOf(`beispielstadt-${number}`).entries()) {
    const [first, next] = [await ask(address), await ask(address)];
    const title = `Fassung ${towns}.${at}`;
    const renamed = { ...bundle, document: { ...bundle.document, title } };
    await graph.writing.replaceDocument(renamed, { requestId: `bench-${title}` });
    answers.push({ address, first, next, written: await ask(address) });
  }
  await served.close();
  return { gathering, answers, memory: { loaded, gathered, asked: process.memoryUsage.rss() } };
}

/** First answers, answers after a write, reads behind them and memory, at 1, 50, 200 and 500 towns of different sizes. */
export async function scaleBench({ name, open }: BenchEngine): Promise<void> {
  const graph = await open();
  try {
    let there = 0;
    for (const towns of sizes) {
      await loadTowns(graph.writing, there, towns, { years: 2 });
      there = towns;
      const { gathering, answers, memory } = await measure(graph, towns);
      const [loaded, gathered, asked] = [memory.loaded, memory.gathered, memory.asked].map((bytes) =>
        (bytes / 1e6).toFixed(0),
      );
      printTable(
        `${name}, ${towns} Städte zu zwei Jahren: zusammengetragen in ${ms(gathering)}; MB geladen, zusammengetragen, gefragt: ${loaded}, ${gathered}, ${asked}`,
        ['', 'erste', 'weitere', 'nach Ersetzen eines Dokuments', 'Lesezugriffe', ''],
        answers.map(({ address, first, next, written }) => [
          address.replace('/api', ''),
          ms(first.time),
          ms(next.time),
          ms(written.time),
          [first, next, written].map(({ reads }) => reads).join(' / '),
          towns < 200
            ? ''
            : verdict(
                `${name} ${address.replace('/api', '')}, ${towns} Städte`,
                first.time <= goal && written.time <= goal,
                `<= ${goal} ms`,
              ),
        ]),
      );
    }
  } finally {
    await graph.close();
  }
}
