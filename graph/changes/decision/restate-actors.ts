import type { Transaction } from '../../engines/engine.ts';
import { statedEntries } from '../../records/decision-records.ts';
import type { Actor, Registry } from '../../schema/registry.ts';
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
  const merged = await mergedAmong(tx, actors.flatMap(relatedOf));
  const spokenOf = new Set([...decided.values()].flatMap(({ about }) => entriesOf(about)));
  return new Set([
    ...kept.map(({ id }) => id),
    ...actors.flatMap((actor) =>
      spokenOf.has(actor.id) || relatedOf(actor).some((id) => merged.has(id)) ? [actor.id] : [],
    ),
  ]);
}

function relatedOf({ partOf, memberOf, includes }: Actor): string[] {
  return [...(partOf === undefined ? [] : [partOf]), ...memberOf, ...includes.map(({ id }) => id)];
}

/** Writes what holds of bodies that the registry states anew. */
export async function restateActors(tx: Transaction, actors: readonly Actor[]): Promise<void> {
  if (actors.length === 0) return;
  const stated = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = actors.flatMap((actor) => [actor.id, ...relatedOf(actor)]);
  const merged = await mergedAmong(tx, ids);
  const touched = [...stated.keys(), ...[...merged].flat()];
  await takeMerged(tx, await writeActors(tx, await gatherActors(tx, touched, new Map(), stated)));
}
