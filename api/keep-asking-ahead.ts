import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { ServiceState } from './service-state.ts';
import { untilIdle, warmUp } from './warm-up.ts';

/** Milliseconds for which a service is not ready because it asks ahead: it is of use before all is planned. */
const longestUnready = 30_000;

/** Milliseconds between two looks whether the database is still there: none is restarted in less. */
const looksEvery = 3000;

/** Milliseconds after which a database that does not answer the simplest question counts as away. */
const answersWithin = 5000;

interface Options {
  readonly signal: AbortSignal;
  readonly isBusy?: () => boolean;
  readonly report: (message: string) => void;
  readonly lookEvery?: number;
}

/**
 * Asks a database ahead of people: now, and each time it was away and is there again, because a restarted one has
 * forgotten its plans. The service is not ready meanwhile. Returns when `signal` aborts.
 */
export async function keepAskingAhead(
  graph: Graph,
  state: ServiceState,
  { signal, isBusy = () => false, report, lookEvery = looksEvery }: Options,
): Promise<void> {
  await whileUnready(state, () => warmUp(graph, signal, isBusy), report, signal);
  while (!signal.aborted) {
    await untilThere(graph, false, lookEvery, signal);
    state.askingAhead = true;
    await untilThere(graph, true, lookEvery, signal);
    const turn = (): Promise<void> => untilIdle(isBusy, signal);
    await whileUnready(state, () => graph.askAgain(signal, turn), report, signal).catch((error: unknown) => {
      // Away again: the next round waits for it.
      if (!signal.aborted && !(error instanceof GraphUnavailable)) throw error;
    });
  }
}

async function whileUnready(
  state: ServiceState,
  ask: () => Promise<number>,
  report: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  state.askingAhead = true;
  const patience = setTimeout(() => (state.askingAhead = false), longestUnready);
  try {
    const answered = await ask();
    if (!signal.aborted) report(`Asked ahead: ${answered} questions.`);
  } finally {
    clearTimeout(patience);
    state.askingAhead = false;
  }
}

async function untilThere(
  graph: Graph,
  isWanted: boolean,
  every: number,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && (await isThere(graph)) !== isWanted)
    await pause(every, undefined, { signal }).catch(() => undefined);
}

async function isThere(graph: Graph): Promise<boolean> {
  try {
    await graph.reach(answersWithin);
    return true;
  } catch (error) {
    if (error instanceof GraphUnavailable) return false;
    throw error;
  }
}
