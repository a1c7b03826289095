import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
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
