import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';

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
WHERE mention.ties = true AND partner.status IN ['identifiable', 'collective']
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
