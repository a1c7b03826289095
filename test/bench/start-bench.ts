import { existsSync } from 'node:fs';
import { Agent } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { readSeed } from '../../seed/read-data.ts';
import { writingOn } from '../contract/writing-on.ts';
import { startApp } from '../e2e/app.ts';
import { quantile } from './measure.ts';
import { askAt } from './serve-graph.ts';
import { ms, printTable, ratio, verdict } from './table.ts';
import { everyAddress } from './town-addresses.ts';
import { writeTownsJournal } from './towns-journal.ts';

const rounds = 3;
const replacements = 100;
/** Numbers of invented towns; BENCH_TOWNS names others, divided by commas. */
const scale = (process.env['BENCH_TOWNS'] ?? '1,50,200,500').split(',').map(Number);
const patience = 1_200_000;
/** Of so many towns everything is asked: more than are kept. */
const townsAsked = 50;

interface Start {
  readonly readyAfter: number;
  /** Milliseconds that processors worked for it: what others do on the machine changes it less than the time. */
  readonly work: number;
  /** Resident memory when it is ready, and the most until then, in MB. */
  readonly memory: number;
  readonly peak: number;
  /** The most until everything was asked. */
  readonly asked: number;
}

/** Resident memory of a process and the most it ever had, in MB. */
async function memoryOf(pid: number): Promise<{ memory: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { memory: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/**
 * One start of the service on a data directory, to the first ready answer, then to that to the last of `questions`.
 * Reads /proc: on Linux only.
 */
async function startOn(dataDir: string, questions: readonly string[] = []): Promise<Start> {
  const app = await startApp({ DATA_DIR: dataDir, NEO4J_URI: '' }, patience);
  const ready = await memoryOf(app.pid);
  const times =
    (await readFile(`/proc/${app.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ').slice(11, 13) ?? [];
  const agent = new Agent({ keepAlive: true });
  for (const question of questions) await askAt(app.url, agent)(question, { 'accept-encoding': 'gzip' });
  const { peak: asked } = await memoryOf(app.pid);
  agent.destroy();
  await app.stop();
  // Ticks of a hundredth of a second, on every Linux that is in use.
  const work = times.reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
  return { readyAfter: app.readyAfter, work, ...ready, asked };
}

async function inNewFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-bench-'));
  try {
    return await work(dataDir);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Start of the process to the first ready answer, embedded: five programmes, and invented towns of two years each. */
export async function startBench(): Promise<void> {
  await fiveProgrammes();
  await manyTowns();
}

/** The first start (loads five programmes), later ones, and in turn those after one programme was replaced many times. */
async function fiveProgrammes(): Promise<void> {
  const [first, again, replaced]: [Start[], Start[], Start[]] = [[], [], []];
  await inNewFolder((plain) =>
    inNewFolder(async (worn) => {
      first.push(await startOn(plain), await startOn(worn));
      await replaceOften(worn);
      for (let round = 0; round < rounds; round += 1) {
        again.push(await startOn(plain));
        replaced.push(await startOn(worn));
      }
    }),
  );
  const middle = (starts: readonly Start[], of: 'readyAfter' | 'work') =>
    quantile(
      starts.map((start) => start[of]),
      0.5,
    );
  const row = (what: string, starts: readonly Start[], told: string) => [
    what,
    ms(middle(starts, 'readyAfter')),
    ms(middle(starts, 'work')),
    ratio(middle(starts, 'work'), middle(again, 'work')),
    told,
  ];
  printTable(
    `Start bis /readyz 200, eingebettet, fünf Programme (Mitte von ${rounds} Läufen)`,
    ['', 'Zeit', 'Rechenzeit', 'zum weiteren Start', ''],
    [
      row('erster Start (lädt die Programme)', first, ''),
      row(
        'weiterer Start',
        again,
        verdict('Start mit fünf Programmen', middle(again, 'readyAfter') <= 2000, '<= 2 s'),
      ),
      row(
        `nach ${replacements} Ersetzungen eines Programms`,
        replaced,
        verdict(
          `Start nach ${replacements} Ersetzungen`,
          middle(replaced, 'work') <= middle(again, 'work') * 1.2,
          '<= 1.2x Rechenzeit',
        ),
      ),
    ],
  );
}

async function replaceOften(dataDir: string): Promise<void> {
  const bundle = (await readSeed()).bundles.find(({ document }) => document.id === 'hilden-2024');
  if (bundle === undefined) throw new Error('hilden-2024 is not among the programmes');
  const engine = await openEmbedded({ dataDir });
  for (let number = 1; number <= replacements; number += 1) {
    const next = { ...bundle, document: { ...bundle.document, title: `${bundle.document.title} ${number}` } };
    await writingOn(engine).replaceDocument(next, { requestId: `bench-${number}` });
  }
  await engine.close();
}

/** A start that makes every line, which is the first after much was loaded, and the one after it. */
async function manyTowns(): Promise<void> {
  const rows: string[][] = [];
  for (const towns of scale)
    await inNewFolder(async (dataDir) => {
      await writeTownsJournal(dataDir, towns);
      const lines = await startOn(dataDir);
      const some = Array.from({ length: Math.min(towns, townsAsked) }, (_, at) => `beispielstadt-${at}`);
      const again = await startOn(dataDir, some.flatMap(everyAddress));
      const what = `${towns} ${towns === 1 ? 'Stadt' : 'Städte'}`;
      const isLargest = towns === Math.max(...scale);
      rows.push([
        what,
        ...[lines, again].flatMap(({ readyAfter, work }) => [ms(readyAfter), ms(work)]),
        existsSync(join(dataDir, 'graph.snapshot')) ? 'ja' : 'nein',
        [lines.memory, lines.peak, again.memory, again.peak, again.asked]
          .map((value) => value.toFixed(0))
          .join(' / '),
        isLargest ? verdict(`Start, ${what}`, again.readyAfter <= 15_000, '<= 15 s') : '',
        isLargest ? verdict(`Arbeitsspeicher, ${what}`, again.asked <= 1024, '<= 1 GB') : '',
      ]);
    });
  printTable(
    'Start bis /readyz 200, eingebettet, erfundene Städte mit zwei Jahren',
    [
      '',
      'erster',
      'Rechenzeit',
      'weiterer',
      'Rechenzeit',
      'Momentaufnahme',
      `MB bereit / Spitze, beide; Spitze nach allen Fragen zu ${townsAsked} Städten`,
      '',
      '',
    ],
    rows,
  );
}
