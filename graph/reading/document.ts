import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { DocumentDetail } from '../schema/document-answers.ts';
import { EventRole, MentionColumn, NodeId, ProductKind } from '../schema/vocabulary.ts';
import { bilingual } from '../records/bilingual.ts';
import { documentById } from './documents.ts';
import { sectionsOfDocuments } from '../records/section-records.ts';

const ofDocument = z.strictObject({ document: NodeId });
const lines = { lineFrom: z.int(), lineTo: z.int() };

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
MATCH (event:Event {document: $document})<-[part:HOSTS|FUNDS|TAKES_PART]-(actor:Actor)
RETURN event.id AS event, actor.id AS actor, actor.name AS name, part.role AS role, part.wording AS wording,
  part.column AS column, part.lineFrom AS lineFrom, part.lineTo AS lineTo, part.mention AS mention
ORDER BY lineFrom, mention`,
    params: ofDocument,
    row: z.strictObject({
      event: NodeId,
      actor: NodeId,
      name: z.string(),
      role: EventRole,
      wording: z.string(),
      column: MentionColumn,
      mention: NodeId,
      ...lines,
    }),
  },
} satisfies Record<string, Query>;

/** One document with sections, products, goals, immediate measures and events. Throws UnknownNode. */
export async function document(engine: Engine, id: string, signal?: AbortSignal): Promise<DocumentDetail> {
  const parts = documentPartQueries;
  const scope = { document: id };
  const [answer, sections, rowsPerSection, goals, products, immediate, events, participants] =
    await Promise.all([
      documentById(engine, id, signal),
      engine.read(sectionsOfDocuments, { documents: [id] }, signal),
      engine.read(parts.rowsPerSection, scope, signal),
      engine.read(parts.goals, scope, signal),
      engine.read(parts.products, scope, signal),
      engine.read(parts.immediate, scope, signal),
      engine.read(parts.events, scope, signal),
      engine.read(parts.participants, scope, signal),
    ]);
  const rowsOf = new Map(rowsPerSection.map(({ section, rows }) => [section, rows]));
  const goalsOf = Map.groupBy(goals, ({ section }) => section);
  const participantsOf = Map.groupBy(participants, ({ event }) => event);
  return {
    ...answer,
    sections: sections.map((section) => ({
      id: section.id,
      code: section.code,
      title: section.title,
      kind: section.kind,
      parent:
        section.parentCode === null || section.parentTitle === null
          ? null
          : { code: section.parentCode, title: section.parentTitle },
      rows: rowsOf.get(section.id) ?? 0,
      goals: (goalsOf.get(section.id) ?? []).map((goal) => ({
        id: goal.id,
        title: goal.title,
        lines: [goal.lineFrom, goal.lineTo],
      })),
    })),
    products: products.map(({ id, code, name, kind, noteDe, noteEn }) => ({
      id,
      code,
      name,
      kind,
      note: bilingual(noteDe, noteEn),
    })),
    immediate: immediate.map(({ id, title, lineFrom, lineTo, matches }) => ({
      id,
      title,
      lines: [lineFrom, lineTo],
      matches,
    })),
    events: events.map(({ id, title, date, topic, lineFrom, lineTo }) => ({
      id,
      title,
      date,
      topic,
      lines: [lineFrom, lineTo],
      participants: (participantsOf.get(id) ?? []).map((part) => ({
        actor: part.actor,
        name: part.name,
        role: part.role,
        as: part.wording,
        lines: [part.lineFrom, part.lineTo],
        column: part.column,
      })),
    })),
  };
}
