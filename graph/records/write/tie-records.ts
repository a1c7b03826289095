import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { Said } from '../../schema/feedback.ts';
import { Basis, MentionRole, Modality, NodeId, ReviewState } from '../../schema/vocabulary.ts';

const ofDocument = z.strictObject({ document: NodeId });

/** Names of bodies in a document's rows: what ties are derived from. */
export const namesInRows = {
  name: 'names of bodies in rows',
  text: `
    MATCH (mention:Mention {document: $document})-[:MEANS]->(actor:Actor)
    WHERE mention.row IS NOT NULL
    MATCH (mention)-[:\`IN\`]->(row:Row)
    RETURN mention.id AS id, actor.id AS actor, row.id AS row, coalesce(row.product, row.section) AS area,
      mention.basis AS basis, mention.review AS review, mention.modality AS modality,
      coalesce(mention.role, 'partner') AS role, mention.answer AS answer
    ORDER BY id`,
  params: ofDocument,
  row: z.strictObject({
    id: NodeId,
    actor: NodeId,
    row: NodeId,
    area: NodeId,
    basis: Basis,
    review: ReviewState,
    modality: Modality,
    role: MentionRole,
    answer: Said.nullable(),
  }),
} satisfies Query;

/** As the document itself says. */
export const runnersOfAreas = {
  name: 'who runs the areas of a document',
  text: `
    MATCH (entry:ProductEntry {document: $document})
    WHERE entry.runBy IS NOT NULL
    RETURN entry.product AS area, entry.runBy AS runner
    ORDER BY area`,
  params: ofDocument,
  row: z.strictObject({ area: NodeId, runner: NodeId }),
} satisfies Query;

/** Notes on every name whether it ties, so that no other text has to say what a tie is. */
export const markNames = {
  name: 'mark names that tie',
  text: `
    UNWIND $rows AS row
    MATCH (mention:Entity {id: row.id})
    SET mention.ties = row.ties`,
  params: z.object({ rows: z.array(z.strictObject({ id: NodeId, ties: z.boolean() })) }),
  row: z.never(),
} satisfies Query;

const tie = z.strictObject({
  id: z.string(),
  area: NodeId,
  partner: NodeId,
  document: NodeId,
  rows: z.int(),
  mentions: z.int(),
  unreviewed: z.int(),
  possible: z.int(),
  bestBasis: Basis,
  answer: Said.optional(),
});

/** One tie per area and actor, with the year of the document. */
export const createTies = {
  name: 'create ties',
  text: `
    UNWIND $rows AS row
    MATCH (document:Entity {id: row.document})
    MATCH (area:Entity {id: row.area})
    MATCH (partner:Entity {id: row.partner})
    CREATE (area)-[tie:COOPERATES_WITH {
      id: row.id, document: row.document, rows: row.rows, mentions: row.mentions, unreviewed: row.unreviewed,
      possible: row.possible, bestBasis: row.bestBasis
    }]->(partner)
    SET tie.year = document.year, tie.answer = row.answer`,
  params: z.object({ rows: z.array(tie) }),
  row: z.never(),
} satisfies Query;

export const deleteTiesQueries = [
  {
    name: 'delete ties of products',
    text: `
    MATCH (row:Row {document: $document})-[:FOR]->(product:Product)
    WITH DISTINCT product
    MATCH (product)-[tie:COOPERATES_WITH {document: $document}]->(:Actor)
    DELETE tie`,
    params: ofDocument,
    row: z.never(),
  },
  {
    name: 'delete ties of sections',
    text: `
    MATCH (section:Section {document: $document})-[tie:COOPERATES_WITH]->(:Actor)
    DELETE tie`,
    params: ofDocument,
    row: z.never(),
  },
] satisfies Query[];
