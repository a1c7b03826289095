import { setTimeout as pause } from 'node:timers/promises';
import { GraphUnavailable } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import { loadSeed } from '../seed/load.ts';
import { readSeed } from '../seed/read-data.ts';
import type { ServiceState } from './service-state.ts';

/** The request of the first load: a start after one that broke off goes on where it stopped. */
const firstStart = 'first-start';

/** Milliseconds between two attempts while the database is gone. */
const retryEvery = 2000;

/**
 * Prepares the graph and, when it holds no document yet, loads the five programmes; tries again until the
 * database answers. Ends early, without an error, when `signal` aborts. Throws what waiting does not mend.
 */
export async function startGraph(
  store: GraphStore,
  state: ServiceState,
  report: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let hasFailed = false;
  while (!signal.aborted && !state.loaded) {
    try {
      await store.prepare();
      await loadProgrammes(store, report);
      state.loaded = true;
    } catch (error) {
      if (!(error instanceof GraphUnavailable)) throw error;
      if (!hasFailed) report(`Not ready yet, trying again: ${error.message}.`);
      hasFailed = true;
      await pause(retryEvery, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Loads the programmes into an empty graph; documents removed since then do not come back. */
async function loadProgrammes(store: GraphStore, report: (message: string) => void): Promise<void> {
  const isEmpty = (await store.version()) === 0;
  if (!isEmpty && !(await store.isServed(`${firstStart}/registry`))) return;
  const seed = await readSeed();
  if (isEmpty) report(`First start: loading ${seed.bundles.length} programmes.`);
  await loadSeed(store, seed, firstStart);
}
