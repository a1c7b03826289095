import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import { NodeId, type ProductKind } from '../schema/vocabulary.ts';
import { aroundExample, exampleColumns, exampleLine, ExampleRecord } from '../records/example-lines.ts';

/** A kind of area whose rows name a body in one document, with one of the names. */
export interface Precedent {
  readonly actor: string;
  readonly document: string;
  readonly kind: ProductKind;
  readonly rows: number;
  readonly example: EvidenceLine;
}

const Bodies = z.strictObject({ actors: z.array(NodeId) });

/** Both are anchored at the bodies asked for; only confirmed readings count. */
export const precedentQueries = {
  named: {
    name: 'areas that name bodies',
    text: `
MATCH (body:Entity)<-[:MEANS]-(named:Mention)
WHERE body.id IN $actors AND named.review = 'confirmed'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WITH body.id AS body, named.document AS document, named_for.id AS place, named_for.kind AS kind,
  count(DISTINCT named.row) AS rows, min(named.id) AS example${aroundExample}
RETURN document, kind, rows,${exampleColumns}
ORDER BY actor, document, kind, mention`,
    params: Bodies,
    row: ExampleRecord.extend({ rows: z.int() }),
  },
  // Asked apart: behind the text above the embedded engine would look at who runs every area of every town.
  run: {
    name: 'areas that bodies run',
    text: `
MATCH (body:Entity)<-[:RUN_BY]-(product:Product)
WHERE body.id IN $actors
RETURN DISTINCT body.id AS actor, product.id AS area
ORDER BY actor, area`,
    params: Bodies,
    row: z.strictObject({ actor: NodeId, area: NodeId }),
  },
} satisfies Record<string, Query>;

/**
 * In which documents, the asked one included, areas of which kind name these bodies; by body, document and kind. An area
 * that the body runs itself does not count.
 */
export async function precedents(
  engine: Engine,
  actors: readonly string[],
  signal?: AbortSignal,
): Promise<Precedent[]> {
  if (actors.length === 0) return [];
  const asked = { actors: [...actors] };
  const [named, run] = await Promise.all([
    engine.read(precedentQueries.named, asked, signal),
    engine.read(precedentQueries.run, asked, signal),
  ]);
  const own = new Set(run.map(({ actor, area }) => `${actor} ${area}`));
  const byKind = Map.groupBy(
    named.filter(({ actor, area }) => !own.has(`${actor} ${area}`)),
    ({ actor, document, kind }) => `${actor} ${document} ${kind}`,
  );
  return [...byKind.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { rows: firstRows, ...record } = first;
    const { actor, document, kind } = record;
    const rows = others.reduce((sum, other) => sum + other.rows, firstRows);
    return [{ actor, document, kind, rows, example: exampleLine(record) }];
  });
}
