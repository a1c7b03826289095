import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { RowFlag } from '../schema/bundle.ts';
import { NodeId } from '../schema/vocabulary.ts';

export const rowsOfPage = {
  name: 'page of rows',
  text: `
MATCH (row:Row)-[:\`IN\`]->(section:Section)
WHERE row.document = $document AND row.position > $after AND row.position <= $upTo
OPTIONAL MATCH (row)-[:FOR]->(product:Product)
RETURN row.id AS id, row.document AS document, row.position AS position, row.flags AS flags,
  row.lineFrom AS lineFrom, row.lineTo AS lineTo, row.place AS place,
  row.page AS page, row.note AS note, section.code AS sectionCode, section.title AS sectionTitle,
  product.id AS product, product.code AS productCode, product.name AS productName
ORDER BY position, id`,
  params: z.strictObject({ document: NodeId, after: z.int(), upTo: z.int() }),
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    position: z.int(),
    place: z.string().nullable(),
    page: z.int().nullable(),
    note: z.string().nullable(),
    flags: z.array(RowFlag),
    lineFrom: z.int(),
    lineTo: z.int(),
    sectionCode: z.string(),
    sectionTitle: z.string(),
    product: NodeId.nullable(),
    productCode: z.string().nullable(),
    productName: z.string().nullable(),
  }),
} satisfies Query;
