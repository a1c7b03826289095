import type { WritableGraph } from '../../graph/graph.ts';
import { wordingKey } from '../../graph/identity/decision-key.ts';
import { sharedNames } from '../../graph/reading/corpus/shared-names.ts';
import { documents } from '../../graph/reading/documents.ts';
import { towns } from '../../graph/reading/towns.ts';
import type { Reading } from '../../graph/reading/reading.ts';
import { Registry, type Municipality } from '../../graph/schema/registry.ts';
import type { NewTown, TownAdded } from '../../graph/schema/town.ts';
import { officialTowns } from '../lexicon/official-towns.ts';

/**
 * Adds a town to the registry, as a change of its own that can be taken back; a town that is there changes nothing. `change`:
 * what this request added, null where it added nothing. Throws TownKeyTaken where another town has its key.
 */
export async function addTown(
  graph: WritableGraph,
  { ags, name, kind }: NewTown,
  { requestId }: { readonly requestId: string },
): Promise<TownAdded> {
  const { town, isKnown } = await graph.ask((reading) => entryOf(reading, { ags, name, kind }));
  if (!isKnown) await graph.writing.saveRegistry(Registry.parse({ municipalities: [town] }), { requestId });
  return { town, change: (await graph.writing.isServed(requestId)) ? requestId : null };
}

/** The entry of a town in the registry: the one that is there, else the one that it would get. */
export async function entryOf(
  reading: Reading,
  { ags, name, kind }: NewTown,
): Promise<{ readonly town: Municipality; readonly isKnown: boolean }> {
  const known = (await towns(reading)).find(
    (one) => one.ags === ags && one.name === name && one.kind === kind,
  );
  const id = known?.id ?? (await freeId(reading, { ags, name }));
  return { town: { id, ags, name, kind }, isKnown: known !== undefined };
}

/**
 * The name alone where the list of towns says whose it is and nobody else bears it as an id; else the key stands behind it,
 * so that two towns of one name never share an id, whoever adds them first.
 */
async function freeId(reading: Reading, { ags, name }: Pick<NewTown, 'ags' | 'name'>): Promise<string> {
  const slug = wordingKey(name).replaceAll(' ', '-');
  const isOfficial = officialTowns.some((town) => town.ags === ags && town.name === name);
  const { groups } = await sharedNames(reading);
  const taken = new Set([...groups.flat(), ...(await documents(reading))].map(({ id }) => id));
  return isOfficial && !taken.has(slug) ? slug : `${slug}-${ags}`;
}
