import type { Engine } from '../engines/engine.ts';
import { ForeignDatabase } from '../errors.ts';
import { graphKeys } from '../records/write/graph-keys.ts';
import { graphVersion, nodeCount } from '../records/write/graph-state.ts';
import { releasedBefore } from '../records/released-before.ts';
import { raiseStoredBases } from './archive/raise-bases.ts';
import { raiseReleased } from './archive/raise-released.ts';

/**
 * Creates constraints and indexes, and raises what a release before wrote into a database; safe to repeat.
 * Throws ForeignDatabase, before anything is written.
 */
export async function prepareGraph(engine: Engine): Promise<void> {
  const isNew = await expectOwn(engine);
  await engine.prepare(graphKeys);
  if (isNew) return;
  // On its own: there are databases with changes and the earlier label, which the rest leaves alone.
  await engine.write((tx) => tx.run(releasedBefore.relabelForms, {}));
  await raiseStoredBases(engine);
  await raiseReleased(engine);
}

/**
 * A database is ours once the Graph node stands in it, which the first change of all makes; until then it is empty.
 * Answers whether it is.
 */
async function expectOwn(engine: Engine): Promise<boolean> {
  if ((await engine.read(graphVersion, {})).length > 0) return false;
  const [found] = await engine.read(nodeCount, {});
  if (found !== undefined && found.nodes > 0) throw new ForeignDatabase(found.nodes);
  return true;
}
