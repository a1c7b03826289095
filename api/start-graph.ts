import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStore } from '../graph/store.ts';
import { readSeed } from '../seed/read-data.ts';
import type { ServiceState } from './service-state.ts';

/** Milliseconds between two attempts while the database is gone. */
const retryEvery = 2000;

/**
 * Prepares the graph and, when it holds no document yet, loads the five programmes; tries again until the
 * database answers. Ends early, without an error, when `signal` aborts.
 */
export async function startGraph(
  store: GraphStore,
  state: ServiceState,
  report: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted && !state.loaded) {
    try {
      await prepareAndLoad(store, report);
      state.loaded = true;
    } catch (error) {
      failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      if (failures === 1) report(`The graph cannot be prepared yet (${reason}); trying again.`);
      await pause(retryEvery, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function prepareAndLoad(store: GraphStore, report: (message: string) => void): Promise<void> {
  await store.prepare();
  const documents = await store.documents();
  if (documents.length > 0) return;
  const seed = await readSeed();
  report(`First start: loading ${seed.bundles.length} programmes.`);
  await store.saveRegistry(seed.registry, { requestId: 'first-start/registry' });
  for (const bundle of seed.bundles)
    await store.replaceDocument(bundle, { requestId: `first-start/${bundle.document.id}` });
}
