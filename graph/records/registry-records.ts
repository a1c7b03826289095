import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId, TermKind } from '../schema/vocabulary.ts';

const ofIds = z.strictObject({ ids: z.array(z.string()) });

/** What the registry holds under these ids, as it was written. */
export const registryEntries = {
  nodes: {
    name: 'entries of the registry',
    text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    RETURN node.id AS id, properties(node) AS entry
    ORDER BY id`,
    params: ofIds,
    row: z.strictObject({ id: NodeId, entry: z.record(z.string(), z.unknown()) }),
  },
  relations: {
    name: 'relations of the registry',
    text: `
    UNWIND $ids AS id
    MATCH (actor:Entity {id: id})-[relation:PART_OF|MEMBER_OF|INCLUDES]->(other:Actor)
    RETURN actor.id AS id, type(relation) AS kind, other.id AS other, relation.evidence AS evidence
    ORDER BY id, kind, other`,
    params: ofIds,
    row: z.strictObject({
      id: NodeId,
      kind: z.enum(['PART_OF', 'MEMBER_OF', 'INCLUDES']),
      other: NodeId,
      evidence: z.string().nullable(),
    }),
  },
  terms: {
    name: 'terms of the registry',
    text: `
    UNWIND $ids AS id
    MATCH (term:Term {id: id})
    RETURN term.id AS id, term.kind AS kind, term.nameDe AS nameDe, term.nameEn AS nameEn, term.words AS words
    ORDER BY id`,
    params: ofIds,
    row: z.strictObject({
      id: NodeId,
      kind: TermKind,
      nameDe: z.string(),
      nameEn: z.string(),
      words: z.array(z.string()),
    }),
  },
  proposals: {
    name: 'proposals of the registry',
    text: `
    UNWIND $ids AS id
    MATCH (proposal:Proposal {id: id})
    RETURN proposal.a AS a, proposal.b AS b, proposal.rule AS rule,
      proposal.reasonDe AS reasonDe, proposal.reasonEn AS reasonEn
    ORDER BY a, b`,
    params: ofIds,
    row: z.strictObject({
      a: NodeId,
      b: NodeId,
      rule: z.string(),
      reasonDe: z.string(),
      reasonEn: z.string(),
    }),
  },
} satisfies Record<string, Query>;
