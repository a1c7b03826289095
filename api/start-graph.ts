import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Writing } from '../graph/changes/writing.ts';
import { readSeed } from '../seed/read-data.ts';
import { loadProgrammes } from './load-programmes.ts';
import type { ServiceState } from './service-state.ts';

/** Milliseconds between two attempts while the database is gone. */
const retryEvery = 2000;

/**
 * Prepares the graph and loads the release's programmes where that is called for; tries again until the database
 * answers. Ends early, without an error, when `signal` aborts. Throws what waiting does not mend.
 */
export async function startGraph(
  writing: Writing,
  state: ServiceState,
  report: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let hasFailed = false;
  while (!signal.aborted && !state.loaded) {
    try {
      await writing.prepare();
      await loadProgrammes(writing, await readSeed(), report);
      state.loaded = true;
    } catch (error) {
      if (!(error instanceof GraphUnavailable)) throw error;
      if (!hasFailed) report(`Not ready yet, trying again: ${error.message}.`);
      hasFailed = true;
      await pause(retryEvery, undefined, { signal }).catch(() => undefined);
    }
  }
}
