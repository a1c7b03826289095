import type { Transaction } from '../../engines/engine.ts';
import { TownKeyTaken } from '../../errors.ts';
import { registryEntries } from '../../records/registry-records.ts';
import { namesOfOthers } from '../../records/shared-names.ts';
import { Municipality } from '../../schema/registry.ts';

/** Two towns never have one official key, whatever they are called. Throws TownKeyTaken. */
export async function expectFreeKeys(tx: Transaction, towns: readonly Municipality[]): Promise<void> {
  if (towns.length === 0) return;
  const own = new Set(towns.map(({ id }) => id));
  const others = (await townsIn(tx)).filter(({ id }) => !own.has(id));
  const holders = new Map(others.map((town) => [town.ags, town]));
  for (const town of towns) {
    const holder = holders.get(town.ags);
    if (holder !== undefined) throw new TownKeyTaken(town.ags, holder.name);
    holders.set(town.ags, town);
  }
}

async function townsIn(tx: Transaction): Promise<Municipality[]> {
  const lists = namesOfOthers.find(({ label }) => label === 'Municipality');
  if (lists === undefined) return [];
  const ids = (await tx.run(lists.query, {})).flatMap((found) => found.ids);
  const entries = ids.length > 0 ? await tx.run(registryEntries.nodes, { ids }) : [];
  return entries.map(({ entry }) => Municipality.parse(entry));
}
