import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';

/** Anchored at the bodies asked for: what else is loaded is not touched. */
export const documentsNaming = {
  name: 'documents that name bodies',
  text: `
MATCH (actor:Entity)<-[:MEANS]-(mention:Mention)
WHERE actor.id IN $actors AND mention.review <> 'rejected'
RETURN DISTINCT actor.id AS actor, mention.document AS document
ORDER BY actor, document`,
  params: z.strictObject({ actors: z.array(NodeId) }),
  row: z.strictObject({ actor: NodeId, document: NodeId }),
} satisfies Query;

/** Ids of the documents that name each body, in rows or as a participant of an event; unnamed bodies have no entry. */
export async function namingDocuments(
  engine: Engine,
  actors: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (actors.length === 0) return new Map();
  const found = await engine.read(documentsNaming, { actors: [...actors] }, signal);
  const byActor = Map.groupBy(found, ({ actor }) => actor);
  return new Map([...byActor].map(([actor, records]) => [actor, records.map(({ document }) => document)]));
}
