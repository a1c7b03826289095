import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import { NodeId, type ProductKind } from '../schema/vocabulary.ts';
import { aroundExample, exampleColumns, exampleLine, ExampleRecord } from './example-lines.ts';

/** A kind of area whose rows name a body in one document, with one of the names. */
export interface Precedent {
  readonly actor: string;
  readonly document: string;
  readonly kind: ProductKind;
  readonly rows: number;
  readonly example: EvidenceLine;
}

/** Anchored at the bodies asked for; only confirmed readings count, and none in an area that the body runs itself. */
export const precedentsOf = {
  name: 'kinds of area that name bodies',
  text: `
MATCH (body:Entity)<-[:MEANS]-(named:Mention)
WHERE body.id IN $actors AND named.review = 'confirmed'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WHERE NOT EXISTS { MATCH (named_for)-[:RUN_BY]->(body) }
WITH body.id AS body, named.document AS document, named_for.kind AS kind,
  count(DISTINCT named.row) AS rows, min(named.id) AS example${aroundExample}
RETURN document, kind, rows,${exampleColumns}
ORDER BY actor, document, kind`,
  params: z.strictObject({ actors: z.array(NodeId) }),
  row: ExampleRecord.extend({ rows: z.int() }),
} satisfies Query;

/** In which documents, the asked one included, areas of which kind name these bodies; by body, document and kind. */
export async function precedents(
  engine: Engine,
  actors: readonly string[],
  signal?: AbortSignal,
): Promise<Precedent[]> {
  if (actors.length === 0) return [];
  const found = await engine.read(precedentsOf, { actors: [...actors] }, signal);
  return found.map(({ rows, ...record }) => {
    const { actor, document, kind } = record;
    return { actor, document, kind, rows, example: exampleLine(record) };
  });
}
