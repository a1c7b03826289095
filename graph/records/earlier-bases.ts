import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { Basis, NodeId } from '../schema/vocabulary.ts';

/** Mentions that a release before wrote as M2, which said both of what is sure and of what is presumed. */
export const earlierBases = {
  documents: {
    name: 'documents with bases of a release before',
    text: `
    MATCH (mention:Mention {basis: 'M2'})
    RETURN DISTINCT mention.document AS document
    ORDER BY document`,
    params: z.strictObject({}),
    row: z.strictObject({ document: NodeId }),
  },
  mentions: {
    name: 'mentions with bases of a release before',
    text: `
    MATCH (mention:Mention {document: $document})-[:\`IN\`]->(row:Row)
    WHERE mention.basis = 'M2'
    MATCH (measure:Measure)-[:\`IN\`]->(row)
    RETURN mention.id AS id, count(measure) AS measures
    ORDER BY id`,
    params: z.strictObject({ document: NodeId }),
    row: z.strictObject({ id: NodeId, measures: z.int() }),
  },
  setBasis: {
    name: 'set the basis of mentions',
    text: `
    UNWIND $rows AS row
    MATCH (mention:Entity {id: row.id})-[at:AT]->(:Measure)
    SET mention.basis = row.basis, at.basis = row.basis`,
    params: z.object({ rows: z.array(z.strictObject({ id: NodeId, basis: Basis })) }),
    row: z.never(),
  },
} satisfies Record<string, Query>;
