import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { EvidenceLine } from '../schema/analysis-basics.ts';
import { ActorStatus, Basis, MeaningRule, NodeId, ProductKind } from '../schema/vocabulary.ts';

/** A kind of area whose rows name a body in one document, with one of the names (its `measure` is not looked up). */
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
WITH body.id AS actor, named.document AS document, named_for.kind AS kind,
  count(DISTINCT named.row) AS rows, min(named.id) AS example
MATCH (mention:Entity {id: example})-[means:MEANS]->(partner:Actor)
MATCH (mention)-[:\`IN\`]->(row:Row)-[:FOR]->(product:Product)
MATCH (row)-[:\`IN\`]->(section:Section)
RETURN actor, document, kind, rows, mention.id AS mention, mention.wording AS wording,
  mention.basis AS basis, means.rule AS rule, mention.lineFrom AS lineFrom, mention.lineTo AS lineTo,
  row.id AS row, section.code AS section, section.title AS sectionTitle, partner.name AS name,
  partner.type AS type, partner.status AS status, product.id AS area, product.name AS areaName,
  product.code AS areaCode
ORDER BY actor, document, kind`,
  params: z.strictObject({ actors: z.array(NodeId) }),
  row: z.strictObject({
    actor: NodeId,
    document: NodeId,
    kind: ProductKind,
    rows: z.int(),
    mention: NodeId,
    wording: z.string(),
    basis: Basis,
    rule: MeaningRule,
    lineFrom: z.int(),
    lineTo: z.int(),
    row: NodeId,
    section: z.string(),
    sectionTitle: z.string(),
    name: z.string(),
    type: ActorType,
    status: ActorStatus,
    area: NodeId,
    areaName: z.string(),
    areaCode: z.string(),
  }),
} satisfies Query;

/** In which documents, the asked one included, areas of which kind name these bodies; by body, document and kind. */
export async function precedents(
  engine: Engine,
  actors: readonly string[],
  signal?: AbortSignal,
): Promise<Precedent[]> {
  if (actors.length === 0) return [];
  const found = await engine.read(precedentsOf, { actors: [...actors] }, signal);
  return found.map((record) => {
    const { actor, document, kind, rows, row, mention, wording, basis, rule } = record;
    return {
      actor,
      document,
      kind,
      rows,
      example: {
        document,
        row,
        section: { code: record.section, title: record.sectionTitle },
        area: { id: record.area, name: record.areaName, code: record.areaCode, kind },
        measure: null,
        mention,
        wording,
        actor: { id: actor, name: record.name, type: record.type, status: record.status },
        basis,
        review: 'confirmed',
        rule,
        lines: [record.lineFrom, record.lineTo],
      },
    };
  });
}
