import type { Reading } from './reading.ts';
import { sharedNames } from './corpus/shared-names.ts';
import { documentsNaming } from '../records/naming-documents.ts';

/**
 * Ids of the documents that name each body, or what is one with it as whole and part, in rows or as a participant of an
 * event; unnamed bodies have no entry.
 */
export async function namingDocuments(
  reading: Reading,
  actors: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (actors.length === 0) return new Map();
  const { oneWith } = await sharedNames(reading);
  const bodies = new Map(actors.map((actor) => [actor, oneWith(actor)]));
  const asked = [...new Set([...bodies.values()].flat())].sort();
  const found = await reading.read(documentsNaming, { actors: asked });
  const byBody = Map.groupBy(found, ({ actor }) => actor);
  return new Map(
    [...bodies].flatMap(([actor, one]) => {
      const documents = one.flatMap((body) => (byBody.get(body) ?? []).map(({ document }) => document));
      return documents.length === 0 ? [] : [[actor, [...new Set(documents)].sort()] as const];
    }),
  );
}
