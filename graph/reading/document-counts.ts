import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { DocumentScope } from '../records/document-scope.ts';

const count = z.int();

/** One query per kind of part: counting them side by side would multiply the rows. */
export const documentCountQueries = {
  rows: {
    name: 'count rows and products',
    text: `
UNWIND $documents AS document
MATCH (row:Row {document: document})
RETURN document, count(row) AS rows, count(DISTINCT row.product) AS products
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, rows: count, products: count }),
  },
  sections: {
    name: 'count sections holding rows or goals',
    text: `
UNWIND $documents AS document
MATCH (section:Section {document: document})
WHERE (EXISTS { MATCH (:Row)-[:\`IN\`]->(section) } OR EXISTS { MATCH (:Goal)-[:\`IN\`]->(section) })
RETURN document, count(section) AS sections
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, sections: count }),
  },
  measures: {
    name: 'count measures',
    text: `
UNWIND $documents AS document
MATCH (measure:Measure {document: document})
RETURN document, measure.immediate AS immediate, count(measure) AS measures
ORDER BY document, immediate`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, immediate: z.boolean(), measures: count }),
  },
  goals: {
    name: 'count goals',
    text: `
UNWIND $documents AS document
MATCH (goal:Goal {document: document})
RETURN document, count(goal) AS goals
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, goals: count }),
  },
  mentions: {
    name: 'count mentions',
    text: `
UNWIND $documents AS document
MATCH (mention:Mention {document: document})
WHERE mention.row IS NOT NULL
RETURN document, mention.review AS review, count(mention) AS mentions
ORDER BY document, review`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, review: z.string(), mentions: count }),
  },
  partners: {
    name: 'count partners and rows naming them',
    text: `
UNWIND $documents AS document
MATCH (mention:Mention {document: document})-[:MEANS]->(partner:Actor)
WHERE mention.row IS NOT NULL AND mention.review <> 'rejected'
  AND partner.status IN ['identifiable', 'collective']
RETURN document, count(DISTINCT partner.id) AS actors,
  count(DISTINCT mention.row) AS rowsWithPartner
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, actors: count, rowsWithPartner: count }),
  },
  events: {
    name: 'count events',
    text: `
UNWIND $documents AS document
MATCH (event:Event {document: document})
RETURN document, count(event) AS events
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, events: count }),
  },
  participants: {
    name: 'count organisations taking part',
    text: `
UNWIND $documents AS document
MATCH (event:Event {document: document})<-[:HOSTS|FUNDS|TAKES_PART]-(actor:Actor)
RETURN document, count(DISTINCT actor.id) AS participants
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, participants: count }),
  },
  ties: {
    name: 'count derived ties',
    text: `
UNWIND $documents AS document
MATCH (row:Row {document: document})
WITH DISTINCT document, coalesce(row.product, row.section) AS areaId
MATCH (area:Entity {id: areaId})-[tie:COOPERATES_WITH]->(partner:Actor)
WHERE tie.document = document AND partner.status IN ['identifiable', 'collective']
RETURN document, count(tie) AS ties
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, ties: count }),
  },
} satisfies Record<string, Query>;

export interface DocumentCounts {
  readonly counts: DocumentAnswer['counts'];
  readonly unreviewed: number;
}

/** Counts of the given documents; a document without parts gets zeros. */
export async function documentCounts(
  engine: Engine,
  documents: readonly string[],
  signal?: AbortSignal,
): Promise<(document: string) => DocumentCounts> {
  const scope = { documents: [...documents] };
  const q = documentCountQueries;
  const [rows, sections, measures, goals, mentions, partners, events, participants, ties] = await Promise.all(
    [
      engine.read(q.rows, scope, signal),
      engine.read(q.sections, scope, signal),
      engine.read(q.measures, scope, signal),
      engine.read(q.goals, scope, signal),
      engine.read(q.mentions, scope, signal),
      engine.read(q.partners, scope, signal),
      engine.read(q.events, scope, signal),
      engine.read(q.participants, scope, signal),
      engine.read(q.ties, scope, signal),
    ],
  );
  const rowsOf = byDocument(rows);
  const sectionsOf = byDocument(sections);
  const goalsOf = byDocument(goals);
  const partnersOf = byDocument(partners);
  const eventsOf = byDocument(events);
  const participantsOf = byDocument(participants);
  const tiesOf = byDocument(ties);
  const measuresOf = Map.groupBy(measures, ({ document }) => document);
  const mentionsOf = Map.groupBy(mentions, ({ document }) => document);
  return (document) => {
    const measured = measuresOf.get(document) ?? [];
    const mentioned = mentionsOf.get(document) ?? [];
    return {
      counts: {
        sections: sectionsOf.get(document)?.sections ?? 0,
        rows: rowsOf.get(document)?.rows ?? 0,
        products: rowsOf.get(document)?.products ?? 0,
        measures: sum(measured.filter(({ immediate }) => !immediate).map((record) => record.measures)),
        immediate: sum(measured.filter(({ immediate }) => immediate).map((record) => record.measures)),
        goals: goalsOf.get(document)?.goals ?? 0,
        mentions: sum(
          mentioned.filter(({ review }) => review !== 'rejected').map((record) => record.mentions),
        ),
        actors: partnersOf.get(document)?.actors ?? 0,
        ties: tiesOf.get(document)?.ties ?? 0,
        events: eventsOf.get(document)?.events ?? 0,
        participants: participantsOf.get(document)?.participants ?? 0,
        rowsWithPartner: partnersOf.get(document)?.rowsWithPartner ?? 0,
      },
      unreviewed: sum(mentioned.filter(({ review }) => review === 'open').map((record) => record.mentions)),
    };
  };
}

function byDocument<T extends { readonly document: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.document, record]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
