import type { Transaction } from '../../engines/engine.ts';
import { thingLabels } from '../../integrity.ts';
import { proposalId } from '../../schema/ids.ts';
import type { Actor, Registry } from '../../schema/registry.ts';
import type { StoredNode } from './node-properties.ts';
import { deleteActorRelations, writeProposals, writeTerms } from './registry-relations.ts';
import { runInBatches } from './rows-in-batches.ts';
import { writeNodes } from './write-nodes.ts';
import { createRelations } from './write-relations.ts';

/** Every id a registry defines or names. */
export function referencesOf({ municipalities, actors, things }: Registry): Set<string> {
  const ids = new Set([...municipalities, ...actors, ...things].map(({ id }) => id));
  for (const { municipality, partOf, memberOf, includes } of actors) {
    for (const id of [municipality, partOf, ...memberOf, ...includes.map((part) => part.id)])
      if (id !== undefined) ids.add(id);
  }
  return ids;
}

function actorNode(actor: Actor): StoredNode<'Actor'> {
  const { id, name, type, status, level, municipality, branch, aliases, guess, profile } = actor;
  const { isil, gnd, wikidata, website } = actor;
  return {
    id,
    name,
    type,
    status,
    level,
    municipality,
    branch,
    aliases,
    guessDe: guess?.de,
    guessEn: guess?.en,
    profile,
    isil,
    gnd,
    wikidata,
    website,
  };
}

/** Adds or overwrites everything the registry names and leaves the rest; an actor's relations become the stated ones. */
export async function writeRegistry(tx: Transaction, registry: Registry): Promise<void> {
  const { municipalities, actors, things, terms, proposals } = registry;
  await writeNodes(tx, 'Municipality', municipalities);
  await writeNodes(tx, 'Actor', actors.map(actorNode));
  for (const label of Object.values(thingLabels)) {
    await writeNodes(
      tx,
      label,
      things.filter(({ kind }) => thingLabels[kind] === label),
    );
  }

  const ids = actors.map(({ id }) => id).toSorted();
  for (const query of deleteActorRelations) await tx.run(query, { ids });
  await createRelations(
    tx,
    'PART_OF',
    actors.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [{ from: id, to: partOf, props: {} }])),
  );
  await createRelations(
    tx,
    'MEMBER_OF',
    actors.flatMap(({ id, memberOf }) => memberOf.map((to) => ({ from: id, to, props: {} }))),
  );
  await createRelations(
    tx,
    'INCLUDES',
    actors.flatMap(({ id, includes }) =>
      includes.map((part) => ({ from: id, to: part.id, props: { evidence: part.evidence } })),
    ),
  );
  await runInBatches(
    tx,
    writeTerms,
    terms
      .map(({ id, kind, name, words }) => ({ id, kind, nameDe: name.de, nameEn: name.en, words }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  await runInBatches(
    tx,
    writeProposals,
    proposals
      .map((proposal) => {
        const { a, b, rule, reason } = proposal;
        return { id: proposalId(proposal), a, b, rule, reasonDe: reason.de, reasonEn: reason.en };
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
