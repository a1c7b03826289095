import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/** Takes entries out of the registry; the caller has seen to it that nothing needs them any more. */
export const deleteRegistry = {
  entities: {
    name: 'delete entries of the registry',
    text: `
    UNWIND $ids AS id
    MATCH (entry:Entity {id: id})
    DETACH DELETE entry`,
    params: z.strictObject({ ids: z.array(NodeId) }),
    row: z.never(),
  },
  terms: {
    name: 'delete terms',
    text: `
    UNWIND $ids AS id
    MATCH (term:Term {id: id})
    DETACH DELETE term`,
    params: z.strictObject({ ids: z.array(NodeId) }),
    row: z.never(),
  },
  drawn: {
    name: 'delete drawn proposals',
    text: `
    UNWIND $ids AS id
    MATCH (proposal:Proposal {id: id})
    MATCH (:Entity {id: proposal.a})-[same:MAYBE_SAME]->(:Entity {id: proposal.b})
    DELETE same`,
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: z.never(),
  },
  proposals: {
    name: 'delete proposals',
    text: `
    UNWIND $ids AS id
    MATCH (proposal:Proposal {id: id})
    DETACH DELETE proposal`,
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: z.never(),
  },
} satisfies Record<string, Query>;
