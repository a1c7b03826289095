import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

const ofIds = z.strictObject({ ids: z.array(NodeId) });

function ofName(kind: 'MEANS' | 'AT') {
  return {
    name: `delete ${kind} of names`,
    text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})-[relation:${kind}]->(:Entity)
    DELETE relation`,
    params: ofIds,
    row: z.never(),
  } satisfies Query;
}

/** By way of the document's events: what bodies do there is noted with the name it rests on. */
function ofPart(kind: 'HOSTS' | 'TAKES_PART' | 'NAMED_AT') {
  return {
    name: `delete ${kind} by names`,
    text: `
    UNWIND $ids AS id
    MATCH (mention:Entity {id: id})
    MATCH (event:Event {document: mention.document})
    MATCH (:Actor)-[relation:${kind}]->(event)
    WHERE relation.mention = id
    DELETE relation`,
    params: ofIds,
    row: z.never(),
  } satisfies Query;
}

/** What rests on names of a document, by the ids of the names. */
export const deleteNames = {
  MEANS: ofName('MEANS'),
  AT: ofName('AT'),
  HOSTS: ofPart('HOSTS'),
  /** Programmes are funded too, and these are the registry's. */
  FUNDS: {
    name: 'delete FUNDS by names',
    text: `
    UNWIND $ids AS id
    MATCH (mention:Entity {id: id})
    MATCH (:Actor)-[relation:FUNDS {document: mention.document}]->(:Entity)
    WHERE relation.mention = id
    DELETE relation`,
    params: ofIds,
    row: z.never(),
  },
  TAKES_PART: ofPart('TAKES_PART'),
  NAMED_AT: ofPart('NAMED_AT'),
} satisfies Record<string, Query>;
