import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Writing } from '../graph/changes/writing.ts';
import { readProgrammes } from '../seed/programmes.ts';
import { loadProgrammes } from './load-programmes.ts';
import type { ServiceState } from './service-state.ts';

/** Milliseconds between two attempts while the database is gone. */
const retryEvery = 2000;

/**
 * Prepares the graph and loads the release's programmes where that is called for; tries again until the database
 * answers, and reports each reason why it does not once: behind the first may be another one. Ends early, without an
 * error, when `signal` aborts. Throws what waiting does not mend.
 */
export async function startGraph(
  writing: Writing,
  state: ServiceState,
  report: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const told = new Set<string>();
  while (!signal.aborted && !state.loaded) {
    try {
      await writing.prepare();
      await loadProgrammes(writing, await readProgrammes(), report);
      state.loaded = true;
    } catch (error) {
      // What is asked of a graph that is being closed fails in any way.
      if (signal.aborted) return;
      if (!(error instanceof GraphUnavailable)) throw error;
      if (!told.has(error.message)) report(`Not ready yet, trying again: ${error.message}.`);
      told.add(error.message);
      await pause(retryEvery, undefined, { signal }).catch(() => undefined);
    }
  }
}
