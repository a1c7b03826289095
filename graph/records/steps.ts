import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { Said } from '../schema/feedback.ts';
import { ActorStatus, Basis, Modality, NodeId, ReviewState } from '../schema/vocabulary.ts';

const frontier = z.strictObject({ ids: z.array(NodeId) });

const step = z.strictObject({
  id: z.string(),
  document: NodeId,
  rows: z.int(),
  mentions: z.int(),
  bestBasis: Basis,
  unreviewed: z.int(),
  possible: z.int(),
  answer: Said.nullable(),
  area: NodeId,
  partner: NodeId,
  status: ActorStatus,
  type: ActorType,
});

const stepColumns = `tie.id AS id, tie.document AS document, tie.rows AS rows, tie.mentions AS mentions,
  tie.bestBasis AS bestBasis, tie.unreviewed AS unreviewed, tie.possible AS possible, tie.answer AS answer, area.id AS area,
  partner.id AS partner, partner.status AS status, partner.type AS type
ORDER BY id`;

/** Ties at the given nodes, whichever end they are, and what contains or is contained in them. */
export const stepQueries = {
  fromAreas: {
    name: 'ties from areas',
    text: `
MATCH (area:Entity)-[tie:COOPERATES_WITH]->(partner:Actor)
WHERE area.id IN $ids
RETURN ${stepColumns}`,
    params: frontier,
    row: step,
  },
  fromPartners: {
    name: 'ties from partners',
    text: `
MATCH (partner:Entity)<-[tie:COOPERATES_WITH]-(area:Entity)
WHERE partner.id IN $ids
RETURN ${stepColumns}`,
    params: frontier,
    row: step,
  },
  namedAtMeasures: {
    name: 'partners named at measures',
    text: `
MATCH (area:Entity)<-[:AT]-(mention:Mention)-[:MEANS]->(partner:Actor)
WHERE area.id IN $ids AND mention.ties = true
RETURN mention.document AS document, mention.basis AS basis, mention.row AS row, mention.review AS review,
  mention.modality AS modality, mention.answer AS answer, area.id AS area, partner.id AS partner, partner.status AS status,
  partner.type AS type, mention.id AS mention
ORDER BY area, partner, mention`,
    params: frontier,
    row: z.strictObject({
      document: NodeId,
      basis: Basis,
      row: NodeId,
      review: ReviewState,
      modality: Modality,
      answer: Said.nullable(),
      area: NodeId,
      partner: NodeId,
      status: ActorStatus,
      type: ActorType,
      mention: NodeId,
    }),
  },
  fromMeasures: {
    name: 'areas of measures',
    text: `
MATCH (inner:Entity)-[:\`IN\`]->(row:Row)
WHERE inner.id IN $ids
RETURN DISTINCT row.document AS document, coalesce(row.product, row.section) AS source, inner.id AS target
ORDER BY document, source, target`,
    params: frontier,
    row: z.strictObject({ document: NodeId, source: NodeId, target: NodeId }),
  },
  fromSections: {
    name: 'areas in sections',
    text: `
MATCH (section:Entity)<-[:\`IN\`]-(row:Row)-[:FOR]->(product:Product)
WHERE section.id IN $ids
RETURN row.document AS document, section.id AS source, product.id AS target, count(row) AS rows
ORDER BY document, source, target`,
    params: frontier,
    row: z.strictObject({ document: NodeId, source: NodeId, target: NodeId, rows: z.int() }),
  },
} satisfies Record<string, Query>;

export const drawnNodes = {
  name: 'nodes as they are drawn',
  text: `
MATCH (node:Entity)
WHERE node.id IN $ids
RETURN node.id AS id, labels(node) AS labels, coalesce(node.name, node.title) AS name, node.type AS type,
  node.status AS status, node.kind AS kind, node.code AS code, node.document AS document,
  node.guessDe AS guessDe, node.guessEn AS guessEn
ORDER BY id`,
  params: frontier,
  row: z.strictObject({
    id: NodeId,
    labels: z.array(z.string()),
    name: z.string().nullable(),
    type: ActorType.nullable(),
    status: ActorStatus.nullable(),
    kind: z.string().nullable(),
    code: z.string().nullable(),
    document: NodeId.nullable(),
    guessDe: z.string().nullable(),
    guessEn: z.string().nullable(),
  }),
} satisfies Query;
