import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';
import { StoredDecision } from '../decision-records.ts';

const ofIds = z.strictObject({ ids: z.array(NodeId) });
const stated = z.strictObject({ id: NodeId, entry: z.string() });
const merged = z.strictObject({ id: NodeId, into: NodeId });
const judged = z.strictObject({ id: z.string(), judged: z.string() });

export const writeDecisions = {
  decisions: {
    name: 'write decisions',
    text: `
    UNWIND $rows AS row
    MERGE (decision:Decision {id: row.id})
    SET decision = row`,
    params: z.object({ rows: z.array(StoredDecision) }),
    row: z.never(),
  },
  forget: {
    name: 'take decisions away',
    text: `
    UNWIND $keys AS key
    MATCH (decision:Decision {id: key})
    DELETE decision`,
    params: z.strictObject({ keys: z.array(z.string()) }),
    row: z.never(),
  },
  stated: {
    name: 'keep what the registry states of entries',
    text: `
    UNWIND $rows AS row
    MERGE (stated:StatedEntry {id: row.id})
    SET stated = row`,
    params: z.object({ rows: z.array(stated) }),
    row: z.never(),
  },
  noLongerStated: {
    name: 'forget what the registry states of entries',
    text: `
    UNWIND $ids AS id
    MATCH (stated:StatedEntry {id: id})
    DELETE stated`,
    params: ofIds,
    row: z.never(),
  },
  merged: {
    name: 'keep what entries became',
    text: `
    UNWIND $rows AS row
    MERGE (merged:MergedEntry {id: row.id})
    SET merged = row`,
    params: z.object({ rows: z.array(merged) }),
    row: z.never(),
  },
  noLongerMerged: {
    name: 'forget what entries became',
    text: `
    UNWIND $ids AS id
    MATCH (merged:MergedEntry {id: id})
    DELETE merged`,
    params: ofIds,
    row: z.never(),
  },
  judged: {
    name: 'note what was decided of proposals',
    text: `
    UNWIND $rows AS row
    MATCH (proposal:Proposal {id: row.id})
    SET proposal.judged = row.judged`,
    params: z.object({ rows: z.array(judged) }),
    row: z.never(),
  },
  open: {
    name: 'note that nothing was decided of proposals',
    text: `
    UNWIND $ids AS id
    MATCH (proposal:Proposal {id: id})
    WHERE proposal.judged IS NOT NULL
    REMOVE proposal.judged`,
    params: z.strictObject({ ids: z.array(z.string()) }),
    row: z.never(),
  },
  version: {
    name: 'raise the version of a document',
    text: `
    MATCH (document:Entity:Document {id: $document})
    SET document.version = $version`,
    params: z.strictObject({ document: NodeId, version: z.int() }),
    row: z.never(),
  },
} satisfies Record<string, Query>;
