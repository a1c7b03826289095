import { z } from 'zod';
import type { KindOfArea, NamedType, ProgrammeKinds } from '../analysis/programme-kinds.ts';
import type { Engine, Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { ProductKind as Kind } from '../schema/vocabulary.ts';
import { Basis, MeaningRule, NodeId, ProductKind } from '../schema/vocabulary.ts';
import { allDocuments } from './document-records.ts';
import { PerVersion } from './per-version.ts';
import { programmeRef } from './programme-ref.ts';

const none = z.strictObject({});

/** Aggregated where the data are: 500 programmes are a few ten thousand records, not every mention of each. */
export const kindsElsewhereQueries = {
  areas: {
    name: 'rows per kind of area',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)
RETURN row.document AS document, product.kind AS kind, count(row) AS rows
ORDER BY document, kind`,
    params: none,
    row: z.strictObject({ document: NodeId, kind: ProductKind, rows: z.int() }),
  },
  types: {
    name: 'kinds of partner per kind of area',
    text: `
MATCH (named:Mention)-[:MEANS]->(partner:Actor)
WHERE named.review = 'confirmed' AND partner.status = 'identifiable'
MATCH (named)-[:\`IN\`]->(:Row)-[:FOR]->(named_for:Product)
WHERE NOT EXISTS { MATCH (named_for)-[:RUN_BY]->(partner) }
WITH named.document AS document, named_for.kind AS kind, partner.type AS type,
  count(DISTINCT named.row) AS rows, min(named.id) AS example
MATCH (mention:Entity {id: example})-[means:MEANS]->(actor:Actor)
MATCH (mention)-[:\`IN\`]->(row:Row)-[:FOR]->(product:Product)
MATCH (row)-[:\`IN\`]->(section:Section)
RETURN document, kind, type, rows, mention.id AS mention, mention.wording AS wording,
  mention.basis AS basis, means.rule AS rule, mention.lineFrom AS lineFrom, mention.lineTo AS lineTo,
  row.id AS row, section.code AS section, section.title AS sectionTitle, actor.id AS actor,
  actor.name AS name, product.id AS area, product.name AS areaName, product.code AS areaCode
ORDER BY document, kind, type`,
    params: none,
    row: z.strictObject({
      document: NodeId,
      kind: ProductKind,
      type: ActorType,
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
      actor: NodeId,
      name: z.string(),
      area: NodeId,
      areaName: z.string(),
      areaCode: z.string(),
    }),
  },
} satisfies Record<string, Query>;

type TypeRecord = z.infer<typeof kindsElsewhereQueries.types.row>;

const kept = new PerVersion(gatherKinds);

/**
 * Which kinds of partner every loaded document names for which kinds of area, by town, year and id. Gathered once per
 * state of the graph, so that asking about one document costs the same however many are loaded.
 */
export function kindsElsewhere(engine: Engine, signal?: AbortSignal): Promise<readonly ProgrammeKinds[]> {
  return kept.of(engine, signal);
}

async function gatherKinds(engine: Engine): Promise<readonly ProgrammeKinds[]> {
  const [documents, areas, types] = await Promise.all([
    engine.read(allDocuments, {}),
    engine.read(kindsElsewhereQueries.areas, {}),
    engine.read(kindsElsewhereQueries.types, {}),
  ]);
  const areasOf = Map.groupBy(areas, ({ document }) => document);
  const typesOf = Map.groupBy(types, ({ document }) => document);
  return documents.map((document) => {
    const typesOfKind = Map.groupBy(typesOf.get(document.id) ?? [], ({ kind }) => kind);
    const kinds = (areasOf.get(document.id) ?? []).map(({ kind, rows }): [Kind, KindOfArea] => [
      kind,
      {
        rows,
        types: new Map((typesOfKind.get(kind) ?? []).map((record) => [record.type, namedType(record)])),
      },
    ]);
    return { document: programmeRef(document), kinds: new Map(kinds) };
  });
}

function namedType(record: TypeRecord): NamedType {
  const { document, row, rows, mention, wording, basis, rule, lineFrom, lineTo, type, kind } = record;
  return {
    rows,
    example: {
      document,
      row,
      section: { code: record.section, title: record.sectionTitle },
      area: { id: record.area, name: record.areaName, code: record.areaCode, kind },
      measure: null,
      mention,
      wording,
      actor: { id: record.actor, name: record.name, type, status: 'identifiable' },
      basis,
      review: 'confirmed',
      rule,
      lines: [lineFrom, lineTo],
    },
  };
}
