import type { Engine } from '../engines/engine.ts';
import { graphKeys } from '../records/write/graph-keys.ts';

/** Creates constraints and indexes; safe to repeat. */
export async function prepareGraph(engine: Engine): Promise<void> {
  await engine.prepare(graphKeys);
}
