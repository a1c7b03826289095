import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId, TermKind } from '../../schema/vocabulary.ts';

/** Relations the registry states of an actor; they are deleted before they are written anew. */
export const deleteActorRelations = ['PART_OF', 'MEMBER_OF', 'INCLUDES'].map((kind) => ({
  name: `delete ${kind} relations`,
  text: `
    UNWIND $ids AS id
    MATCH (:Entity {id: id})-[relation:${kind}]->(:Actor)
    DELETE relation`,
  params: z.strictObject({ ids: z.array(NodeId) }),
  row: z.never(),
})) satisfies Query[];

/** A proposal outlives the products it speaks of, so it is a node of its own beside the drawn relation. */
export const StoredProposal = z.strictObject({
  id: z.string().min(1),
  a: NodeId,
  b: NodeId,
  rule: z.string(),
  reasonDe: z.string(),
  reasonEn: z.string(),
});

export const writeProposals = {
  name: 'write proposals',
  text: `
    UNWIND $rows AS row
    MERGE (proposal:Proposal {id: row.id})
    SET proposal = row`,
  params: z.object({ rows: z.array(StoredProposal) }),
  row: z.never(),
} satisfies Query;

/** A term is vocabulary, not something documents name, so it carries no `Entity`. */
export const StoredTerm = z.strictObject({
  id: NodeId,
  kind: TermKind,
  nameDe: z.string(),
  nameEn: z.string(),
  words: z.array(z.string()),
});

export const writeTerms = {
  name: 'write terms',
  text: `
    UNWIND $rows AS row
    MERGE (term:Term {id: row.id})
    SET term = row`,
  params: z.object({ rows: z.array(StoredTerm) }),
  row: z.never(),
} satisfies Query;

/** Draws MAYBE_SAME for every proposal whose two ends are loaded, save those that were decided to be different. */
export const drawProposals = {
  name: 'draw proposals',
  text: `
    MATCH (proposal:Proposal)
    WHERE coalesce(proposal.judged, 'open') <> 'different'
    MATCH (a:Entity {id: proposal.a})
    MATCH (b:Entity {id: proposal.b})
    MERGE (a)-[same:MAYBE_SAME]->(b)
    SET same.rule = proposal.rule, same.reasonDe = proposal.reasonDe, same.reasonEn = proposal.reasonEn,
        same.state = coalesce(proposal.judged, 'open')`,
  params: z.strictObject({}),
  row: z.never(),
} satisfies Query;
