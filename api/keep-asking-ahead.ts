import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { answersWithin, type Asking, askPatiently } from './ask-patiently.ts';
import type { ServiceState } from './service-state.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds between two looks whether the database is still there: none is restarted in less. */
const looksEvery = 3000;

interface Options extends Omit<Asking, 'graph'> {
  readonly lookEvery?: number;
}

/**
 * Asks a database ahead of people: now, and each time it was away and is there again, because a restarted one has
 * forgotten its plans. The service is not ready before each question was answered or given up, which is reported: who
 * came earlier would wait for plans and be told that it takes too long. Returns when `signal` aborts.
 */
export async function keepAskingAhead(
  graph: Graph,
  state: ServiceState,
  { lookEvery = looksEvery, ...options }: Options,
): Promise<void> {
  const asking = { ...options, graph };
  const { signal, report } = asking;
  let ask = warmUp;
  while (!signal.aborted) {
    state.askingAhead = true;
    await untilThere(graph, true, lookEvery, signal);
    const answered = await unlessAway(ask(asking));
    if (answered === null) continue;
    if (!signal.aborted) report(`Asked ahead: ${answered} questions.`);
    state.askingAhead = false;
    ask = askAgain;
    await untilThere(graph, false, lookEvery, signal);
  }
}

/** Asks every text again, with the values it was asked with first; answers how many were answered. */
async function askAgain(asking: Asking): Promise<number> {
  let answered = 0;
  for (const { name, ask } of asking.graph.textsAsked())
    if ((await askPatiently(name, () => ask(asking.signal), asking)) !== undefined) answered += 1;
  return answered;
}

/** Null when the database went away meanwhile. */
async function unlessAway<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GraphUnavailable) return null;
    throw error;
  }
}

async function untilThere(
  graph: Graph,
  isWanted: boolean,
  every: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && ((await unlessAway(graph.reach(answersWithin))) !== null) !== isWanted)
    await pause(every, undefined, { signal }).catch(() => undefined);
}
