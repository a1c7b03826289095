import type { Transaction } from '../../engines/engine.ts';
import { statedEntries } from '../../records/decision-records.ts';
import type { Actor, Registry } from '../../schema/registry.ts';
import { relatedTo } from './effective-actors.ts';
import { gatherActors, takeMerged, writeActors } from './decided-actors.ts';
import { entriesOf, mergedAmong, standingAbout } from './standing.ts';

/**
 * Which bodies of a registry cannot be written as they are stated: something was decided of them, or they refer to one
 * that goes on under another id.
 */
export async function decidedAmong(tx: Transaction, { actors }: Registry): Promise<ReadonlySet<string>> {
  const ids = actors.map(({ id }) => id).toSorted();
  const kept = await tx.run(statedEntries, { ids });
  const decided = await standingAbout(tx, ids);
  const merged = await mergedAmong(tx, actors.flatMap(relatedTo));
  const spokenOf = new Set([...decided.values()].flatMap(({ about }) => entriesOf(about)));
  return new Set([
    ...kept.map(({ id }) => id),
    ...actors.flatMap((actor) =>
      spokenOf.has(actor.id) || relatedTo(actor).some((id) => merged.has(id)) ? [actor.id] : [],
    ),
  ]);
}

/** Writes what holds of bodies that the registry states anew. */
export async function restateActors(tx: Transaction, actors: readonly Actor[]): Promise<void> {
  if (actors.length === 0) return;
  const stated = new Map(actors.map((actor) => [actor.id, actor]));
  await takeMerged(tx, await writeActors(tx, await gatherActors(tx, stated.keys(), new Map(), stated)));
}
