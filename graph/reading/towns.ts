import { registryEntries } from '../records/registry-records.ts';
import { compareText } from '../schema/compare-text.ts';
import { Municipality } from '../schema/registry.ts';
import type { ListedTown } from '../schema/town.ts';
import { sharedNames } from './corpus/shared-names.ts';
import { documents } from './documents.ts';
import type { Reading } from './reading.ts';
import { visibility } from './visibility.ts';

/** Every town in sight, by name; also those of which no document is loaded. */
export async function towns(reading: Reading): Promise<ListedTown[]> {
  const { groups } = await sharedNames(reading);
  const isVisible = await visibility(reading);
  const ids = groups
    .flat()
    .filter((named) => named.label === 'Municipality' && isVisible(named))
    .map(({ id }) => id);
  const found = ids.length > 0 ? await reading.read(registryEntries.nodes, { ids }) : [];
  const loaded = Map.groupBy(await documents(reading), ({ municipality }) => municipality.id);
  return found
    .map(({ id, entry }) => ({ ...Municipality.parse(entry), documents: loaded.get(id)?.length ?? 0 }))
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.ags, b.ags));
}
