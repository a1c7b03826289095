import type { Engine } from '../engines/engine.ts';
import { graphKeys } from '../records/write/graph-keys.ts';
import { releasedBefore } from '../records/released-before.ts';
import { raiseReleased } from './archive/raise-released.ts';

/** Creates constraints and indexes, and raises what a release before wrote into a database; safe to repeat. */
export async function prepareGraph(engine: Engine): Promise<void> {
  await engine.prepare(graphKeys);
  // On its own: there are databases with changes and the earlier label, which the rest leaves alone.
  await engine.write((tx) => tx.run(releasedBefore.relabelForms, {}));
  await raiseReleased(engine);
}
