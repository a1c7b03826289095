import type { Transaction } from '../../engines/engine.ts';
import { InvalidBundle } from '../../errors.ts';
import { statedEntries } from '../../records/decision-records.ts';
import { registryUses } from '../../records/registry-uses.ts';
import { deleteRegistry } from '../../records/write/delete-registry.ts';
import { writeDecisions } from '../../records/write/write-decisions.ts';
import { actorMade } from '../../schema/made-entry.ts';
import { Actor } from '../../schema/registry.ts';
import { contentHash } from '../content-hash.ts';
import { registryFaults } from '../integrity.ts';
import { knownAmong, knownTerms } from '../known-ids.ts';
import { noEntries, registryOfActors } from '../registry/registry-parts.ts';
import { currentRegistry } from '../registry/current-registry.ts';
import { referencesOf, writeRegistry } from '../registry/write-registry.ts';
import { effectiveActors, relatedBy, relatedTo } from './effective-actors.ts';
import { oneBody } from './one-body.ts';
import { mergedAmong, ofKind, patched, standingAbout } from './standing.ts';
import type { DecisionPuts, Decisions } from './standing.ts';
import { unmadeBy } from './unmade-entries.ts';

/** Entries of the registry that hang together by decisions, before and after some are made. */
export interface DecidedActors {
  readonly ids: ReadonlySet<string>;
  readonly stated: ReadonlyMap<string, Actor>;
  readonly decisions: Decisions;
  /** What other entries that these refer to became. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/**
 * Gathers what must be known to write entries anew: those of `ids`, everything that is or was decided to be one with
 * them, and what refers to any of these. `stated` overrides what the registry states so far.
 */
export async function gatherActors(
  tx: Transaction,
  ids: Iterable<string>,
  puts: DecisionPuts,
  stated: ReadonlyMap<string, Actor> = new Map(),
): Promise<DecidedActors> {
  const all = new Set(ids);
  let decisions = await closeOver(tx, all, new Map());
  if (ofKind(decisions, 'pair').length > 0 || [...puts.values()].some((put) => put?.about.kind === 'pair')) {
    const uses = await tx.run(registryUses.actors, { ids: [...all].toSorted() });
    for (const { actor } of uses) if (actor !== null) all.add(actor);
    decisions = await closeOver(tx, all, decisions);
  }
  const decided = patched(decisions, puts);
  const made = ofKind(decided, 'entry').map(({ actor, entry }) => [actor, actorMade(actor, entry)] as const);
  const known = new Map([...(await statedActors(tx, all)), ...made, ...stated]);
  for (const id of unmadeBy(puts)) known.delete(id);
  const related = [...[...known.values()].flatMap(relatedTo), ...relatedBy(ofKind(decided, 'actor'))];
  return { ids: all, stated: known, decisions: decided, elsewhere: await mergedAmong(tx, related) };
}

/** Adds to `ids` what decisions join with them, until nothing is new; answers all decisions about any of them. */
export async function closeOver(tx: Transaction, ids: Set<string>, known: Decisions): Promise<Decisions> {
  let found = known;
  let fresh = [...ids];
  while (fresh.length > 0) {
    found = new Map([...found, ...(await standingAbout(tx, fresh))]);
    fresh = ofKind(found, 'pair').flatMap(({ a, b, judged }) =>
      judged === 'same' ? [a, b].filter((id) => !ids.has(id)) : [],
    );
    for (const id of fresh) ids.add(id);
  }
  return found;
}

/** Bodies as the registry states them, whatever became of them by decisions. */
async function statedActors(tx: Transaction, ids: ReadonlySet<string>): Promise<Map<string, Actor>> {
  const kept = await tx.run(statedEntries, { ids: [...ids].toSorted() });
  const stated = new Map(kept.map(({ id, entry }) => [id, Actor.parse(JSON.parse(entry))]));
  const labels = await knownAmong(tx, ids);
  const others = [...ids].filter((id) => !stated.has(id) && labels.get(id) === 'Actor');
  const { actors } = await currentRegistry(tx, { ...noEntries, actors: others });
  for (const actor of actors) stated.set(actor.id, actor);
  return stated;
}

/**
 * Writes what holds of these entries; answers which of them go on under another id now. The nodes of those that do stay
 * until `takeMerged`: documents may still speak of them. Throws InvalidBundle.
 */
export async function writeActors(
  tx: Transaction,
  { ids, stated, decisions, elsewhere }: DecidedActors,
): Promise<ReadonlyMap<string, string>> {
  const { actors, merged } = effectiveActors(
    stated,
    ofKind(decisions, 'actor'),
    oneBody(ofKind(decisions, 'pair')),
    elsewhere,
  );
  const registry = registryOfActors(actors);
  const faults = registryFaults(
    registry,
    await knownAmong(tx, referencesOf(registry)),
    await knownTerms(tx, new Set(actors.flatMap(({ profile }) => profile))),
  );
  if (faults.length > 0) throw new InvalidBundle('registry', faults);
  await writeRegistry(tx, registry);

  const holds = new Map(actors.map((actor) => [actor.id, contentHash(actor)]));
  const differs = [...stated.values()].filter((actor) => holds.get(actor.id) !== contentHash(actor));
  const differing = new Set(differs.map(({ id }) => id));
  await tx.run(writeDecisions.stated, {
    rows: differs.map((actor) => ({ id: actor.id, entry: JSON.stringify(actor) })),
  });
  await tx.run(writeDecisions.noLongerStated, {
    ids: [...ids].filter((id) => !differing.has(id)).toSorted(),
  });
  await tx.run(writeDecisions.merged, { rows: [...merged].map(([id, into]) => ({ id, into })) });
  await tx.run(writeDecisions.noLongerMerged, { ids: [...ids].filter((id) => !merged.has(id)).toSorted() });
  return merged;
}

/** Takes the nodes of entries away that go on under another id. */
export async function takeMerged(tx: Transaction, merged: ReadonlyMap<string, string>): Promise<void> {
  if (merged.size > 0) await tx.run(deleteRegistry.entities, { ids: [...merged.keys()].toSorted() });
}
