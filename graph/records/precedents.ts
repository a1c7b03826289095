import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { aroundExample, exampleColumns, ExampleRecord } from './example-lines.ts';

const Bodies = z.strictObject({ actors: z.array(NodeId) });

/** Anchored at the bodies asked for; only confirmed readings count. */
export const areasNaming = {
  name: 'areas that name bodies',
  text: `
MATCH (body:Entity)<-[:MEANS]-(named:Mention)
WHERE body.id IN $actors AND named.ties = true AND named.review = 'confirmed'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WITH body.id AS body, named.document AS document, named_for.id AS place,
  count(DISTINCT named.row) AS rows, min(named.id) AS example${aroundExample}
RETURN document, rows,${exampleColumns}
ORDER BY actor, document, mention`,
  params: Bodies,
  row: ExampleRecord.extend({ rows: z.int() }),
} satisfies Query;
