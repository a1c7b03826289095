import type { Reading } from './reading.ts';
import { documentsNaming } from '../records/naming-documents.ts';

/** Ids of the documents that name each body, in rows or as a participant of an event; unnamed bodies have no entry. */
export async function namingDocuments(
  reading: Reading,
  actors: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (actors.length === 0) return new Map();
  const found = await reading.read(documentsNaming, { actors: [...actors] });
  const byActor = Map.groupBy(found, ({ actor }) => actor);
  return new Map([...byActor].map(([actor, records]) => [actor, records.map(({ document }) => document)]));
}
