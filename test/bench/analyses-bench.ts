import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import type { BenchEngine, OpenGraph } from './bench-engines.ts';
import { generateTown } from './generate-town.ts';
import { loadTowns } from './load-towns.ts';
import { sampleInTurn } from './measure.ts';
import { recordingEngine, type RecordedRead } from './recording-engine.ts';
import { serveGraph, type ServedGraph } from './serve-graph.ts';
import { ms, printTable, ratio, verdict } from './table.ts';

const many = 500;
const [rounds, warmUp] = [25, 10];
/** Rounds over every analysis before anything counts: the server that loaded more towns is warmer from that. */
const heating = 20;
/** Milliseconds one town's suggestions may take, stability included. */
const allowance = 300;
const [town, other] = ['beispielstadt-0', 'beispielstadt-1'];
const ownYears = `a=${town}-2023&b=${town}-2024`;

/** Analyses of one town's programme; the matrix of goals and kinds of partner is part of the gaps. */
const analyses = [
  `/api/gaps?document=${town}-2024`,
  `/api/gaps?document=${town}-2024&kind=L7`,
  `/api/underused?document=${town}-2024`,
  `/api/bridges?document=${town}-2024`,
  `/api/figures?document=${town}-2024`,
  `/api/compare?${ownYears}`,
  `/api/compare?${ownYears}&level=row`,
];
const ofTwoTowns = [`/api/compare?a=${town}-2024&b=${other}-2024`];

/** The towns numbered 0 to `towns - 1`, and the year before of the one that is asked about. */
async function load({ writing }: OpenGraph, towns: number): Promise<void> {
  await loadTowns(writing, 0, towns);
  await writing.replaceDocument(generateTown(0).earlier, { requestId: 'bench-earlier' });
}

/** Each analysis in turn on both graphs; a row of figures each. */
async function compareGraphs(
  name: string,
  views: readonly string[],
  few: ServedGraph,
  full: ServedGraph,
): Promise<string[][]> {
  for (let round = 0; round < heating; round += 1) {
    for (const view of views) {
      await few.ask(view);
      await full.ask(view);
    }
  }
  const rows: string[][] = [];
  for (const view of views) {
    const [{ bytes: small }, { bytes: large }] = [await few.ask(view), await full.ask(view)];
    const works = [() => few.ask(view), () => full.ask(view)];
    const [alone, among] = await sampleInTurn(works, rounds, warmUp);
    if (!alone || !among) continue;
    const what = `${name} ${view.replace('/api', '')}`;
    rows.push([
      what,
      `${(small / 1000).toFixed(0)} / ${(large / 1000).toFixed(0)}`,
      `${ms(alone.p50)} / ${ms(alone.p95)}`,
      `${ms(among.p50)} / ${ms(among.p95)}`,
      ratio(among.p50, alone.p50),
      verdict(`${what}, ${many} Städte`, among.p50 / alone.p50 <= 1.5, '<= 1.5x'),
    ]);
  }
  return rows;
}

/** Suggestions with stability for one programme, beside the bare queries that load what they are made of. */
async function suggestions(
  name: string,
  what: string,
  graph: OpenGraph,
  document: string,
): Promise<string[]> {
  const recorder = recordingEngine(graph.engine);
  const recorded = new WholeGraph(recorder.engine);
  await recorded.underused({ document });
  recorder.take();
  await recorded.underused({ document });
  const reads: RecordedRead[][] = recorder.take();
  const loading = async (): Promise<void> => {
    for (const group of reads) await Promise.all(group.map(graph.raw));
  };
  const works = [loading, () => graph.store.underused({ document })];
  const [raw, whole] = await sampleInTurn(works, rounds, warmUp);
  if (!raw || !whole) throw new Error('nothing was measured');
  const title = `${name} ${what}`;
  return [
    title,
    `${ms(raw.p50)} / ${ms(raw.p95)}`,
    `${ms(whole.p50)} / ${ms(whole.p95)}`,
    verdict(`${title}, Anhaltspunkte`, whole.p50 <= allowance, `<= ${allowance} ms`),
  ];
}

/** Each analysis with 1 and with 500 invented towns loaded: what it costs must follow what is asked, not what is there. */
export async function analysesBench({ name, open }: BenchEngine): Promise<void> {
  const [one, all, real] = await Promise.all([open(), open(), open()]);
  try {
    await load(one, 1);
    await load(all, many);
    await loadSeed(real.writing, await readSeed());
    const [few, full] = [await serveGraph(one.engine), await serveGraph(all.engine)];
    const rows = await compareGraphs(name, analyses, few, full);
    const underused = [
      await suggestions(name, 'Hilden 2024, fünf Programme', real, 'hilden-2024'),
      await suggestions(name, 'erfundene Stadt, allein', one, `${town}-2024`),
      await suggestions(name, `erfundene Stadt unter ${many}`, all, `${town}-2024`),
    ];
    await loadTowns(one.writing, 1, 2);
    rows.push(...(await compareGraphs(name, ofTwoTowns, few, full)));
    await Promise.all([few.close(), full.close()]);
    const head = ['', 'kB', '1 Stadt', `${many} Städte`, 'p50 zu p50', ''];
    printTable(`Auswertungen einer Stadt unter ${many} Städten (p50 / p95 über HTTP)`, head, rows);
    printTable('Anhaltspunkte mit Stabilität (p50 / p95)', ['', 'rohe Abfragen', 'Antwort', ''], underused);
  } finally {
    await Promise.all([one.close(), all.close(), real.close()]);
  }
}
