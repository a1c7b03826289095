import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';

/** Milliseconds after which a database that does not answer the simplest question counts as away. */
export const answersWithin = 5000;

/** Milliseconds between two looks whether people are still waiting for answers, and how long they come first. */
const [lookEvery, longestTurn] = [100, 2000];

/** Times that a question is asked of a database that is there and does not answer it. */
const mostAttempts = 3;

/** Who asks ahead: of what, until when, after whom, and who is told. */
export interface Asking {
  readonly graph: Graph;
  readonly signal: AbortSignal;
  /** Whether people are waiting for answers: they come first. */
  readonly isBusy?: () => boolean;
  readonly report: (message: string) => void;
}

/**
 * Asks `question` when it is its turn, and again while a database that is there is too slow for it: each time it gets
 * further. What fails otherwise, or too often, is reported by its `name` and answered with undefined, as is an aborted
 * signal. Throws GraphUnavailable when the database is away.
 */
export async function askPatiently<T>(
  name: string,
  question: () => Promise<T>,
  { graph, signal, isBusy, report }: Asking,
  attempts = mostAttempts,
): Promise<T | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    await turn(isBusy, signal);
    if (signal.aborted) return undefined;
    try {
      return await question();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (error instanceof GraphUnavailable) {
        await graph.reach(answersWithin);
        if (attempt < attempts) continue;
      }
      report(`Not asked ahead: ${name} (${error instanceof Error ? error.message : String(error)}).`);
      return undefined;
    }
  }
}

/** Waits while people do, but not for ever: where somebody always asks, the service has to become ready too. */
async function turn(isBusy: Asking['isBusy'] = () => false, signal: AbortSignal): Promise<void> {
  for (let waited = 0; waited < longestTurn && isBusy() && !signal.aborted; waited += lookEvery)
    await pause(lookEvery, undefined, { signal }).catch(() => undefined);
}
