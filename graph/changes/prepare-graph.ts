import type { Engine } from '../engines/engine.ts';
import { graphKeys } from '../records/write/graph-keys.ts';
import { raiseReleased } from './archive/raise-released.ts';

/** Creates constraints and indexes, and raises what a release before wrote into a database; safe to repeat. */
export async function prepareGraph(engine: Engine): Promise<void> {
  await engine.prepare(graphKeys);
  await raiseReleased(engine);
}
