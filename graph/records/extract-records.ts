import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import {
  Basis,
  EventRole,
  MeaningRule,
  MentionRole,
  Modality,
  NodeId,
  ReviewState,
} from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';

const text = z.array(z.string());
const ids = z.array(NodeId);
const whole = z.array(z.int());

/**
 * One row per document with a list per column: the lists of a row run in parallel, in no particular order. A list holds
 * no nulls, so an absent id is an empty text. Sending a row per name takes three times as long.
 */
export const extractQueries = {
  names: {
    name: 'names of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (mention:Mention {document: document})-[means:MEANS]->(target:Entity)
RETURN document, collect(coalesce(mention.row, '')) AS rows, collect(mention.position) AS positions,
  collect(target.id) AS targets, collect(mention.wording) AS wordings, collect(mention.basis) AS bases,
  collect(mention.review) AS reviews, collect(mention.modality) AS modalities,
  collect(coalesce(mention.ties, false)) AS ties, collect(means.rule) AS rules,
  collect(coalesce(mention.role, 'partner')) AS roles,
  collect(mention.lineFrom) AS linesFrom, collect(mention.lineTo) AS linesTo
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({
      document: NodeId,
      rows: text,
      positions: whole,
      targets: ids,
      wordings: text,
      bases: z.array(Basis),
      reviews: z.array(ReviewState),
      modalities: z.array(Modality),
      ties: z.array(z.boolean()),
      rules: z.array(MeaningRule),
      roles: z.array(MentionRole),
      linesFrom: whole,
      linesTo: whole,
    }),
  },
  rows: {
    name: 'rows of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (row:Row {document: document})
RETURN document, collect(row.id) AS ids, collect(row.section) AS sections,
  collect(coalesce(row.product, '')) AS products, collect(coalesce(row.place, '')) AS places,
  collect(row.lineFrom) AS linesFrom, collect(row.lineTo) AS linesTo
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({
      document: NodeId,
      ids,
      sections: ids,
      products: text,
      places: text,
      linesFrom: whole,
      linesTo: whole,
    }),
  },
  sections: {
    name: 'sections of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (section:Section {document: document})
RETURN document, collect(section.id) AS ids, collect(section.code) AS codes, collect(section.title) AS titles
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, ids, codes: text, titles: text }),
  },
  goals: {
    name: 'goals of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (goal:Goal {document: document})-[:\`IN\`]->(section:Section)
RETURN document, collect(goal.id) AS ids, collect(goal.title) AS titles, collect(section.id) AS sections
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, ids, titles: text, sections: ids }),
  },
  measures: {
    name: 'measures of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (measure:Measure {document: document})
RETURN document, collect(measure.id) AS ids, collect(measure.title) AS titles,
  collect(coalesce(measure.text, '')) AS texts, collect(measure.immediate) AS immediate, collect(coalesce(measure.terms, [])) AS terms,
  collect(coalesce(measure.throughTerms, [])) AS throughTerms
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({
      document: NodeId,
      ids,
      titles: text,
      texts: text,
      immediate: z.array(z.boolean()),
      terms: z.array(ids),
      throughTerms: z.array(ids),
    }),
  },
  events: {
    name: 'events of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (event:Event {document: document})
RETURN document, collect(event.id) AS ids, collect(event.title) AS titles
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, ids, titles: text }),
  },
  parts: {
    name: 'roles at the events of documents as lists',
    text: `
UNWIND $documents AS document
MATCH (event:Event {document: document})<-[part:HOSTS|FUNDS|TAKES_PART|NAMED_AT]-(actor:Actor)
RETURN document, collect(actor.id) AS actors, collect(part.role) AS roles
ORDER BY document`,
    params: DocumentScope,
    row: z.strictObject({ document: NodeId, actors: ids, roles: z.array(EventRole) }),
  },
} satisfies Record<string, Query>;
