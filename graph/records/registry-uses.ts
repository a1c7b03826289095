import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';

/** Who still needs an entry of the registry: a document, or an actor of the registry. */
const Use = z.strictObject({ id: NodeId, document: NodeId.nullable(), actor: NodeId.nullable() });
const ofIds = z.strictObject({ ids: z.array(NodeId) });

export const registryUses = {
  mentions: {
    name: 'documents that name entries',
    text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:MEANS]-(mention:Mention)
    RETURN DISTINCT id, mention.document AS document, null AS actor
    ORDER BY id, document`,
    params: ofIds,
    row: Use,
  },
  runners: {
    name: 'documents by which entries run products',
    text: `
    UNWIND $ids AS id
    MATCH (entry:ProductEntry)
    WHERE entry.runBy = id
    RETURN DISTINCT id, entry.document AS document, null AS actor
    ORDER BY id, document`,
    params: ofIds,
    row: Use,
  },
  towns: {
    name: 'documents about entries',
    text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:ABOUT]-(document:Document)
    RETURN DISTINCT id, document.id AS document, null AS actor
    ORDER BY id, document`,
    params: ofIds,
    row: Use,
  },
  actors: {
    name: 'actors that rest on entries',
    text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})<-[:PART_OF|MEMBER_OF|INCLUDES]-(actor:Actor)
    RETURN DISTINCT id, null AS document, actor.id AS actor
    ORDER BY id, actor`,
    params: ofIds,
    row: Use,
  },
  actorsOfTowns: {
    name: 'actors of municipalities',
    text: `
    UNWIND $ids AS id
    MATCH (actor:Actor)
    WHERE actor.municipality = id
    RETURN DISTINCT id, null AS document, actor.id AS actor
    ORDER BY id, actor`,
    params: ofIds,
    row: Use,
  },
  measuresOfTerms: {
    name: 'documents that speak of terms',
    text: `
    UNWIND $ids AS id
    MATCH (measure:Measure)
    WHERE id IN measure.terms
    RETURN DISTINCT id, measure.document AS document, null AS actor
    ORDER BY id, document`,
    params: ofIds,
    row: Use,
  },
  actorsOfTerms: {
    name: 'actors concerned with terms',
    text: `
    UNWIND $ids AS id
    MATCH (actor:Actor)
    WHERE id IN actor.profile
    RETURN DISTINCT id, null AS document, actor.id AS actor
    ORDER BY id, actor`,
    params: ofIds,
    row: Use,
  },
} satisfies Record<string, Query>;
