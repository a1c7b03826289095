import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';
import { aroundExample, exampleColumns, ExampleRecord } from './example-lines.ts';

/** Aggregated where the data are: 500 programmes are a few ten thousand records, not every mention of each. */
export const kindsElsewhereQueries = {
  areas: {
    name: 'rows per area',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)
WHERE row.document IN $documents
RETURN row.document AS document, product.id AS area, count(row) AS rows
ORDER BY document, area`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, area: NodeId, rows: z.int() }),
  },
  types: {
    name: 'kinds of partner per area',
    text: `
MATCH (named:Mention)-[:MEANS]->(partner:Actor)
WHERE named.document IN $documents AND named.ties = true AND named.review = 'confirmed'
  AND partner.status = 'identifiable'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WITH named.document AS document, named_for.id AS place, partner.type AS namedType,
  count(DISTINCT named.row) AS rows, min(named.id) AS example${aroundExample}
RETURN document, rows,${exampleColumns}
ORDER BY document, type, mention`,
    params: DocumentScope,
    row: ExampleRecord.extend({ rows: z.int() }),
  },
} satisfies Record<string, Query>;
