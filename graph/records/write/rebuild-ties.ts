import { z } from 'zod';
import type { Query, Transaction } from '../../engines/engine.ts';
import { NodeId } from '../../schema/vocabulary.ts';

const ofDocument = z.strictObject({ document: NodeId });

export const deleteProductTies = {
  name: 'delete ties of products',
  text: `
    MATCH (row:Row {document: $document})-[:FOR]->(product:Product)
    WITH DISTINCT product
    MATCH (product)-[tie:COOPERATES_WITH {document: $document}]->(:Actor)
    DELETE tie`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

export const deleteSectionTies = {
  name: 'delete ties of sections',
  text: `
    MATCH (section:Section {document: $document})-[tie:COOPERATES_WITH]->(:Actor)
    DELETE tie`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/**
 * One tie per area and actor, from the mentions in the area's rows: the product's, or the section's for rows without
 * a product. Rejected readings do not count; names of every status do, views filter by status.
 */
export const createTies = {
  name: 'create ties',
  text: `
    MATCH (mention:Mention {document: $document})-[:MEANS]->(actor:Actor)
    WHERE mention.review <> 'rejected'
    MATCH (mention)-[:\`IN\`]->(row:Row)
    WITH coalesce(row.product, row.section) AS areaId, actor.id AS actorId,
         count(DISTINCT row.id) AS rows, count(mention) AS mentions,
         min(CASE mention.basis WHEN 'M1' THEN 1 WHEN 'M2' THEN 2 WHEN 'Z' THEN 3 ELSE 4 END) AS rank,
         sum(CASE mention.review WHEN 'open' THEN 1 ELSE 0 END) AS unreviewed,
         sum(CASE mention.modality WHEN 'possible' THEN 1 ELSE 0 END) AS possible
    MATCH (document:Entity {id: $document})
    MATCH (area:Entity {id: areaId})
    MATCH (partner:Entity {id: actorId})
    CREATE (area)-[tie:COOPERATES_WITH {
      id: $document + '|' + areaId + '|' + actorId, document: $document,
      rows: rows, mentions: mentions, unreviewed: unreviewed, possible: possible,
      bestBasis: CASE rank WHEN 1 THEN 'M1' WHEN 2 THEN 'M2' WHEN 3 THEN 'Z' ELSE 'D' END
    }]->(partner)
    SET tie.year = document.year`,
  params: ofDocument,
  row: z.never(),
} satisfies Query;

/** Deletes the derived ties of one document. */
export async function deleteTies(tx: Transaction, document: string): Promise<void> {
  await tx.run(deleteProductTies, { document });
  await tx.run(deleteSectionTies, { document });
}

/** Rebuilds the derived ties of one document from its mentions. */
export async function rebuildTies(tx: Transaction, document: string): Promise<void> {
  await deleteTies(tx, document);
  await tx.run(createTies, { document });
}
