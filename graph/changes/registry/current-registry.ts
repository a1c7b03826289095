import type { Transaction } from '../../engines/engine.ts';
import { statedEntries } from '../../records/decision-records.ts';
import { registryEntries } from '../../records/registry-records.ts';
import { nodeProperties } from '../../records/write/node-properties.ts';
import { Registry } from '../../schema/registry.ts';
import type { RegistryKeys } from '../../schema/change.ts';

/**
 * What the graph's registry holds under these keys, as a registry; lists without an order of their own are sorted. Of
 * bodies that decisions changed it is what the registry states.
 */
export async function currentRegistry(tx: Transaction, keys: RegistryKeys): Promise<Registry> {
  const { nodes, relations, terms, proposals } = registryEntries;
  const ids = [...keys.municipalities, ...keys.actors, ...keys.things];
  const found = ids.length > 0 ? await tx.run(nodes, { ids }) : [];
  const entries = new Map(found.map(({ id, entry }) => [id, entry]));
  const under = (list: readonly string[]) => list.flatMap((id) => entries.get(id) ?? []);
  const stated = new Map(
    (keys.actors.length > 0 ? await tx.run(statedEntries, { ids: keys.actors }) : []).map(({ id, entry }) => [
      id,
      JSON.parse(entry) as unknown,
    ]),
  );
  const related = keys.actors.length > 0 ? await tx.run(relations, { ids: keys.actors }) : [];
  const relationsOf = Map.groupBy(related, ({ id }) => id);
  const others = (id: string, kind: string) =>
    (relationsOf.get(id) ?? []).filter((relation) => relation.kind === kind);
  return Registry.parse({
    municipalities: under(keys.municipalities),
    actors: keys.actors.flatMap((id) => {
      if (stated.has(id)) return [stated.get(id)];
      const entry = entries.get(id);
      if (entry === undefined) return [];
      const { guessDe, guessEn, ...actor } = nodeProperties.Actor.parse(entry);
      return [
        {
          ...actor,
          ...(guessDe === undefined || guessEn === undefined ? {} : { guess: { de: guessDe, en: guessEn } }),
          partOf: others(actor.id, 'PART_OF')[0]?.other,
          memberOf: others(actor.id, 'MEMBER_OF').map(({ other }) => other),
          includes: others(actor.id, 'INCLUDES').map(({ other, evidence }) => ({ id: other, evidence })),
        },
      ];
    }),
    things: under(keys.things),
    terms: (keys.terms.length > 0 ? await tx.run(terms, { ids: keys.terms }) : []).map(
      ({ nameDe, nameEn, ...term }) => ({ ...term, name: { de: nameDe, en: nameEn } }),
    ),
    proposals: (keys.proposals.length > 0 ? await tx.run(proposals, { ids: keys.proposals }) : []).map(
      ({ reasonDe, reasonEn, ...proposal }) => ({ ...proposal, reason: { de: reasonDe, en: reasonEn } }),
    ),
  });
}
