import { readFile } from 'node:fs/promises';
import { openNeo4j } from '../../graph/engines/neo4j.ts';
import { writingOn } from '../contract/writing-on.ts';
import { startApp } from '../e2e/app.ts';
import { longTermSupport, startNeo4j } from '../neo4j/server.ts';
import { generateTown } from './generate-town.ts';
import { loadTowns } from './load-towns.ts';
import { timed } from './measure.ts';
import { ms, printTable, verdict } from './table.ts';

const patience = 600_000;
/** Numbers of invented towns; BENCH_TOWNS names others, divided by commas. */
const scale = (process.env['BENCH_TOWNS'] ?? '50,200').split(',').map(Number);
/** Milliseconds that an answer may be worked for, the first one and the one after a write included. */
const goal = 300;
/** Megabytes of the service at most, on graphs of up to 200 towns and of more. */
const megabytes = (towns: number): number => (towns <= 200 ? 700 : 1000);

/** What a visitor opens first. The town is one that nobody asked about before. */
function visit(town: number): readonly (readonly [what: string, address: string])[] {
  const slug = `beispielstadt-${town}`;
  const [earlier, later] = [`${slug}-2023`, `${slug}-2024`];
  return [
    ['Dokumente', '/api/documents'],
    ['Suche', '/api/search?q=Musik'],
    ['Partner aller Städte', '/api/partners'],
    ['Lücken', `/api/gaps?document=${later}`],
    ['Anhaltspunkte', `/api/underused?document=${later}`],
    ['Rückblick', `/api/evaluation?train=${earlier}&test=${later}`],
    ['Nachbarn', `/api/nodes/${slug}/a0/neighbours?depth=3`],
    ['Seite eines Partners', `/api/partners/${slug}/a0`],
    ['Netz, zwei Jahre', `/api/network?documents=${earlier},${later}&level=measure`],
  ];
}

/** Milliseconds that processors worked for some processes, the time that passed, and how often 503 was answered. */
interface Effort {
  readonly work: number;
  readonly took: number;
  readonly refused: number;
}

/** Ticks of a hundredth of a second, as milliseconds: what others do on the machine changes it less than the time. */
async function worked(pids: readonly number[]): Promise<number> {
  let sum = 0;
  for (const pid of pids) {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    sum += (Number(fields[11]) + Number(fields[12])) * 10;
  }
  return sum;
}

/** Asks until the answer is there, as pages do. */
async function answered(url: string, pids: readonly number[]): Promise<Effort> {
  const before = await worked(pids);
  let refused = 0;
  const took = await timed(async () => {
    for (; refused < 20; refused += 1) {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (answer.ok) return;
      if (answer.status !== 503) throw new Error(`${url}: ${answer.status}`);
    }
  });
  return { work: (await worked(pids)) - before, took, refused };
}

async function visited(url: string, town: number, pids: readonly number[]): Promise<Effort[]> {
  const efforts: Effort[] = [];
  for (const [, address] of visit(town)) efforts.push(await answered(`${url}${address}`, pids));
  return efforts;
}

function told({ work, took, refused }: Effort): string {
  return `${work} (${ms(took)}${refused === 0 ? '' : `, ${refused}x 503`})`;
}

async function untilReady(url: string): Promise<number> {
  return timed(async () => {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      const isReady = await fetch(`${url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** Starts a database of so many towns; BENCH_NEO4J_DIR is a folder where one with the last number of them is kept. */
async function loaded(towns: number) {
  if (longTermSupport === undefined) throw new Error('no version of Neo4j is named');
  const keptIn = towns === scale.at(-1) ? process.env['BENCH_NEO4J_DIR'] : undefined;
  const database = await startNeo4j({ version: longTermSupport, ...(keptIn && { keptIn }) });
  const beside = await openNeo4j({ ...database, profile: 'import' });
  const writing = writingOn(beside);
  await writing.prepare();
  if (keptIn === undefined) await loadTowns(writing, 0, towns, { years: 2 });
  return { database, beside, writing };
}

async function measure(towns: number): Promise<void> {
  const { database, beside, writing } = await loaded(towns);
  try {
    const { uri, user, password } = database;
    const app = await startApp({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }, patience);
    const pids = [app.pid, database.pid()];
    const first = await visited(app.url, 7, pids);
    const next = await visited(app.url, 7, pids);
    const { bundle } = generateTown(11);
    const title = `Fassung ${Date.now()}`;
    const renamed = { ...bundle, document: { ...bundle.document, title } };
    await writing.replaceDocument(renamed, { requestId: `bench-${title}` });
    const written = await visited(app.url, 11, pids);
    await database.kill();
    // Long enough for the service to notice, as every start of a server is.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await database.start();
    const back = await untilReady(app.url);
    const again = await visited(app.url, 13, [app.pid, database.pid()]);
    const status = await readFile(`/proc/${app.pid}/status`, 'utf8');
    const peak = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
    await app.stop();
    printTable(
      `Neo4j, ${towns} Städte zu zwei Jahren, Rechenzeit von Dienst und Datenbank in ms (Zeit): bereit ${ms(app.readyAfter)} nach dem Start, ${ms(back)} nach dem der Datenbank; Spitze des Dienstes ${peak.toFixed(0)} MB, ${verdict(`Neo4j Arbeitsspeicher, ${towns} Städte`, peak <= megabytes(towns), `<= ${megabytes(towns)} MB`)}`,
      ['', 'erste', 'weitere', 'nach Ersetzen eines Dokuments', 'nach Neustart der Datenbank', ''],
      visit(7).map(([what], at) => {
        const efforts = [first, next, written, again].flatMap((list) => list[at] ?? []);
        const met = efforts.every(({ work }) => work <= goal);
        return [what, ...efforts.map(told), verdict(`Neo4j ${what}, ${towns} Städte`, met, `<= ${goal} ms`)];
      }),
    );
  } finally {
    await beside.close();
    await database.dispose();
  }
}

/**
 * What a visitor waits for on Neo4j: the first answers after the start of service and database, after somebody replaced
 * a document, and after the database alone was killed and started. Reads /proc: on Linux only.
 */
export async function visitorBench(): Promise<void> {
  for (const towns of scale) await measure(towns);
}
