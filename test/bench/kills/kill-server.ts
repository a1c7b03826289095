import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { randomNumbers, type RandomNumbers } from '../random-numbers.ts';
import { lookAt } from './compare-graphs.ts';
import { figuresOf, type Figures } from './figures.ts';
import { Ledger, noFaults } from './ledger.ts';
import { load } from './loaded.ts';
import { startProgram, startServing, type Server } from './server-to-kill.ts';
import { Writer, type Habit } from './writer.ts';

/**
 * Where a kill falls: the very moment a client has its answer, any moment under writes, just when a line was written, any
 * moment of a start, just when something beside the journal is written.
 */
const momentNames = {
  answer: 'bei einer Antwort',
  line: 'bei einer Zeile',
  writes: 'unter Schreiben',
  start: 'im Start',
  beside: 'beim Schreiben neben dem Journal',
};
type Moment = keyof typeof momentNames;

/** A server to be killed: where the kills fall, in turn, and what is written to it. */
interface Victim {
  readonly what: string;
  readonly moments: readonly Moment[];
  readonly habit: Habit;
  readonly start: (dataDir: string) => Server;
}

/** The graph's own service with an address for every kind of change; each of its starts leaves a snapshot. */
export const everyWrite: Victim = {
  what: 'kill -9 des Servers, eingebettet',
  moments: ['answer', 'line', 'writes', 'start', 'answer', 'beside'],
  habit: 'everything',
  start: startServing,
};

/** The program as it is delivered, while two people decide and take back. */
export const program: Victim = {
  what: 'kill -9 des Programms, Entscheidungen, eingebettet',
  moments: ['answer', 'line', 'writes', 'start', 'answer', 'line'],
  habit: 'answers',
  start: startProgram,
};

/** Answers that the clients get before a kill under writes, at most, and milliseconds that it then may wait. */
const mostAnswers = 40;
const longestDelay = 50;

/** Milliseconds until a server that listens is killed anyway. */
const latest = 10_000;

/** What the moment of a kill depends on; `startTime` in milliseconds. */
interface Round {
  readonly dataDir: string;
  readonly server: Server;
  readonly random: RandomNumbers;
  readonly startTime: number;
  readonly answered: Promise<void>;
}

/** Resolves when a file that `matters` was written for the `times`-th time. */
async function written(dataDir: string, matters: (name: string) => boolean, times: number): Promise<void> {
  let left = times;
  await new Promise<void>((resolve) => {
    const watcher = watch(dataDir, (_event, name) => {
      if (name === null || !matters(name) || --left > 0) return;
      watcher.close();
      resolve();
    });
    watcher.unref();
  });
}

/** Waits for the moment of a kill. `answered` tells that the clients got as many answers as they shall. */
async function momentOf(
  moment: Moment,
  { dataDir, server, random, startTime, answered }: Round,
): Promise<void> {
  const isLine = (name: string): boolean => name === journalName;
  const isBeside = (name: string): boolean => name.startsWith('graph.');
  const tooLate = server.url.then(() => wait(latest));
  if (moment === 'start') await wait(random.next() * startTime);
  else if (moment === 'beside')
    await Promise.race([tooLate, written(dataDir, isBeside, 1 + random.below(4))]);
  else if (moment === 'line')
    await Promise.race([
      tooLate,
      server.url.then(() => written(dataDir, isLine, 1 + random.below(mostAnswers))),
    ]);
  else {
    await Promise.race([tooLate, answered]);
    if (moment === 'writes') await wait(random.next() * longestDelay);
  }
}

/**
 * Kills (SIGKILL) a server on the embedded engine `kills` times, most of them under the writes of two clients, and looks
 * each time whether what it left is what it acknowledged; then sends again what got no answer.
 */
export async function killServer({ what, moments, habit, start }: Victim, kills: number): Promise<Figures> {
  const random = randomNumbers(1);
  const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-kills-'));
  const ledger = new Ledger();
  const writers = [2, 3].map((seed) => new Writer(ledger, randomNumbers(seed), habit));
  const faults = noFaults();
  const fell = new Map<Moment, number>();
  let besideFound = 0;
  try {
    await fill(dataDir);
    const before = new Set((await lookAt(dataDir, true)).ids);
    let startTime = 1_000;
    for (let kill = 1; kill <= kills; kill++) {
      const moment = moments[kill % moments.length] ?? 'writes';
      const began = performance.now();
      const server = start(dataDir);
      const answered = Promise.withResolvers<void>();
      let [isOver, left] = [false, 1 + random.below(mostAnswers)];
      const isOverNow = (): boolean => {
        if (--left === 0) answered.resolve();
        return isOver;
      };
      const writing = server.url.then(async (url) => {
        if (url === null) {
          if (!isOver) faults.half.push(`kill ${kill} (${moment}): the server did not start`);
          return;
        }
        startTime = performance.now() - began;
        faults.half.push(...(await ledger.sendAgain(url, 5)));
        await Promise.all(writers.map((writer) => writer.write(url, isOverNow)));
      });
      await momentOf(moment, { dataDir, server, random, startTime, answered: answered.promise });
      server.child.kill('SIGKILL');
      isOver = true;
      await Promise.all([writing, server.ended]);
      const { ids, difference, beside } = await lookAt(dataDir, kill % 10 === 0 || kill === kills);
      ledger.judge(ids, before, faults);
      if (difference !== null) faults.half.push(`kill ${kill} (${moment}): ${difference}`);
      fell.set(moment, (fell.get(moment) ?? 0) + 1);
      console.error(`kill ${kill} of ${kills} (${moment}): ${ids.length} lines`);
      if (beside.length > 0) besideFound += 1;
    }
    await sendTheRest(start(dataDir), ledger);
    const { ids, difference } = await lookAt(dataDir, true);
    ledger.judge(ids, before, faults);
    if (difference !== null) faults.half.push(`at the end: ${difference}`);
    await checkJournal(dataDir);
    const places = [...fell].map(([moment, count]) => `${momentNames[moment]} ${count}`);
    const note = `${places.join(', ')}; ${besideFound} mal lag etwas neben dem Journal`;
    return figuresOf(what, kills, ledger, faults, note);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function fill(dataDir: string): Promise<void> {
  const engine = await openEmbedded({ dataDir });
  await load(writingOn(engine));
  await engine.close();
}

/** Lets a server that is not killed answer what is still open. */
async function sendTheRest(server: Server, ledger: Ledger): Promise<void> {
  const url = await server.url;
  if (url === null) throw new Error('the server does not start after the last kill');
  await ledger.sendAgain(url, 0);
  server.child.kill('SIGTERM');
  await server.ended;
}

/** As an operator does. Throws when it finds anything. */
async function checkJournal(dataDir: string): Promise<void> {
  const child = spawn(process.execPath, ['api/archive-command.ts', 'check-journal', dataDir], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`check-journal ended with ${code}`);
}
