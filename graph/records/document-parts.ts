import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { EventRole, MentionColumn, NodeId, ProductKind } from '../schema/vocabulary.ts';

const ofDocument = z.strictObject({ document: NodeId });

const lines = { lineFrom: z.int(), lineTo: z.int() };
const printed = { name: z.string(), wording: z.string(), column: MentionColumn, mention: NodeId, ...lines };

export const documentPartQueries = {
  rowsPerSection: {
    name: 'rows per section',
    text: `
MATCH (row:Row {document: $document})
RETURN row.section AS section, count(row) AS rows
ORDER BY section`,
    params: ofDocument,
    row: z.strictObject({ section: NodeId, rows: z.int() }),
  },
  goals: {
    name: 'goals of a document',
    text: `
MATCH (goal:Goal {document: $document})-[:\`IN\`]->(section:Section)
RETURN goal.id AS id, section.id AS section, goal.title AS title, goal.position AS position,
  goal.lineFrom AS lineFrom, goal.lineTo AS lineTo
ORDER BY section, position, id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, section: NodeId, title: z.string(), position: z.int(), ...lines }),
  },
  products: {
    name: 'products of a document in full',
    text: `
MATCH (row:Row {document: $document})-[:FOR]->(product:Product)
RETURN DISTINCT product.id AS id, product.code AS code, product.name AS name, product.kind AS kind,
  product.noteDe AS noteDe, product.noteEn AS noteEn
ORDER BY code, id`,
    params: ofDocument,
    row: z.strictObject({
      id: NodeId,
      code: z.string(),
      name: z.string(),
      kind: ProductKind,
      noteDe: z.string().nullable(),
      noteEn: z.string().nullable(),
    }),
  },
  immediate: {
    name: 'immediate measures of a document',
    text: `
MATCH (measure:Measure {document: $document})-[:MATCHES {kind: 'immediate'}]->(original:Measure)
RETURN measure.id AS id, measure.title AS title, measure.position AS position,
  measure.lineFrom AS lineFrom, measure.lineTo AS lineTo, original.id AS matches
ORDER BY position, id`,
    params: ofDocument,
    row: z.strictObject({ id: NodeId, title: z.string(), position: z.int(), matches: NodeId, ...lines }),
  },
  events: {
    name: 'events of a document',
    text: `
MATCH (event:Event {document: $document})
RETURN event.id AS id, event.title AS title, event.date AS date, event.topic AS topic,
  event.position AS position, event.lineFrom AS lineFrom, event.lineTo AS lineTo
ORDER BY position, id`,
    params: ofDocument,
    row: z.strictObject({
      id: NodeId,
      title: z.string(),
      date: z.string(),
      topic: z.string(),
      position: z.int(),
      ...lines,
    }),
  },
  participants: {
    name: 'participants of the events of a document',
    text: `
MATCH (event:Event {document: $document})<-[part:HOSTS|FUNDS|TAKES_PART|NAMED_AT]-(actor:Actor)
RETURN event.id AS event, actor.id AS actor, actor.name AS name, part.role AS role, part.wording AS wording,
  part.column AS column, part.lineFrom AS lineFrom, part.lineTo AS lineTo, part.mention AS mention
ORDER BY lineFrom, mention`,
    params: ofDocument,
    row: z.strictObject({
      event: NodeId,
      actor: NodeId,
      role: EventRole,
      ...printed,
    }),
  },
  programmes: {
    name: 'programmes that the events of a document name',
    text: `
MATCH (event:Event {document: $document})<-[:\`IN\`]-(mention:Mention)-[:MEANS]->(programme:Programme)
RETURN event.id AS event, programme.id AS programme, programme.name AS name, mention.wording AS wording,
  mention.column AS column, mention.lineFrom AS lineFrom, mention.lineTo AS lineTo, mention.id AS mention
ORDER BY lineFrom, mention`,
    params: ofDocument,
    row: z.strictObject({ event: NodeId, programme: NodeId, ...printed }),
  },
  funders: {
    name: 'who funds programmes by a document',
    text: `
MATCH (actor:Actor)-[funds:FUNDS {document: $document}]->(programme:Programme)
RETURN programme.id AS programme, actor.id AS actor, actor.name AS name, funds.wording AS wording,
  funds.column AS column, funds.lineFrom AS lineFrom, funds.lineTo AS lineTo, funds.mention AS mention
ORDER BY lineFrom, mention`,
    params: ofDocument,
    row: z.strictObject({ programme: NodeId, actor: NodeId, ...printed }),
  },
} satisfies Record<string, Query>;
