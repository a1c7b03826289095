import type { Transaction } from '../../engines/engine.ts';
import { CannotRevert } from '../../errors.ts';
import { wholeChanges } from '../whole-changes.ts';
import { changesOfSubject } from '../../records/changes.ts';
import type { ChangeRecord } from '../../records/changes.ts';
import { registryUses } from '../../records/registry-uses.ts';
import { deleteRegistry } from '../../records/write/delete-registry.ts';
import type { RegistryKeys } from '../../schema/change.ts';

/** Takes entries out of the registry. Throws CannotRevert with the changes by which documents or actors need them. */
export async function removeEntries(tx: Transaction, keys: RegistryKeys): Promise<void> {
  const entities = [...keys.municipalities, ...keys.actors, ...keys.things];
  const uses = await usesOf(tx, entities, keys.terms);
  const own = new Set(keys.actors);
  const needed = uses.filter(({ actor }) => actor === null || !own.has(actor));
  if (needed.length > 0) {
    const names = [...new Set(needed.map(({ id }) => id))].toSorted();
    throw new CannotRevert(
      `still needed: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`,
      await wholeChanges(tx, await changesBehind(tx, needed)),
    );
  }
  await tx.run(deleteRegistry.drawn, { ids: keys.proposals });
  await tx.run(deleteRegistry.proposals, { ids: keys.proposals });
  await tx.run(deleteRegistry.terms, { ids: keys.terms });
  await tx.run(deleteRegistry.entities, { ids: entities });
}

type Use = Awaited<ReturnType<typeof usesOf>>[number];

/** Who still needs entries or terms: documents, and other actors. */
export async function usesOf(tx: Transaction, entities: readonly string[], terms: readonly string[]) {
  const { mentions, runners, towns, actors, actorsOfTowns, measuresOfTerms, actorsOfTerms } = registryUses;
  const found = [];
  for (const query of [mentions, runners, towns, actors, actorsOfTowns])
    found.push(...(await tx.run(query, { ids: [...entities] })));
  for (const query of [measuresOfTerms, actorsOfTerms])
    found.push(...(await tx.run(query, { ids: [...terms] })));
  return found;
}

/** The last change of each document, and of each actor of the registry, that needs an entry; newest first. */
export async function changesBehind(tx: Transaction, uses: readonly Use[]): Promise<ChangeRecord[]> {
  const found = new Map<string, ChangeRecord>();
  for (const document of new Set(uses.flatMap(({ document }) => document ?? []))) {
    const [last] = await tx.run(changesOfSubject, { subject: `document:${document}` });
    if (last) found.set(last.id, last);
  }
  const changes = await tx.run(changesOfSubject, { subject: 'registry' });
  for (const actor of new Set(uses.flatMap(({ actor }) => actor ?? []))) {
    const last = changes.find(({ touches }) => touches?.includes(`actors:${actor}`));
    if (last) found.set(last.id, last);
  }
  return [...found.values()].toSorted((a, b) => b.version - a.version);
}
