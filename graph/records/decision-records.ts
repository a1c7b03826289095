import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ChangeId } from '../schema/change.ts';
import { DecisionKey } from '../schema/decision.ts';
import { DocumentScope } from './document-scope.ts';
import { Role } from '../schema/role.ts';
import { NodeId } from '../schema/vocabulary.ts';

/**
 * A decision that holds. `decided` is its JSON; town, document and the ids it speaks of stand beside it, as far as it
 * has them, because it is looked for by these. Its id is the key.
 */
export const StoredDecision = z.strictObject({
  id: DecisionKey,
  kind: z.string(),
  town: NodeId.optional(),
  document: NodeId.optional(),
  a: NodeId.optional(),
  b: NodeId.optional(),
  decided: z.string(),
  change: ChangeId,
  version: z.int(),
  at: z.iso.datetime(),
  role: Role.optional(),
});
export type StoredDecision = z.infer<typeof StoredDecision>;

export const DecisionRecord = StoredDecision.pick({
  decided: true,
  change: true,
  version: true,
  at: true,
}).extend({ key: DecisionKey, role: Role.nullable() });
export type DecisionRecord = z.infer<typeof DecisionRecord>;

const columns = `decision.id AS key, decision.decided AS decided, decision.change AS change,
      decision.version AS version, decision.at AS at, decision.role AS role`;
const oldestFirst = `RETURN ${columns}
    ORDER BY version, key`;
const ofIds = z.strictObject({ ids: z.array(NodeId) });

/** The decisions that hold, looked for by what they speak of; those made first come first. */
export const decisionQueries = {
  byKeys: {
    name: 'decisions by key',
    text: `
    UNWIND $keys AS key
    MATCH (decision:Decision {id: key})
    ${oldestFirst}`,
    params: z.strictObject({ keys: z.array(z.string()) }),
    row: DecisionRecord,
  },
  ofTown: {
    name: 'decisions of a town',
    text: `
    MATCH (decision:Decision {town: $town})
    ${oldestFirst}`,
    params: z.strictObject({ town: NodeId }),
    row: DecisionRecord,
  },
  ofDocument: {
    name: 'decisions about a document',
    text: `
    MATCH (decision:Decision {document: $document})
    ${oldestFirst}`,
    params: z.strictObject({ document: NodeId }),
    row: DecisionRecord,
  },
  printedInTown: {
    name: 'decisions about what a town prints',
    text: `
    MATCH (decision:Decision {town: $town})
    WHERE decision.kind IN ['wording', 'cut', 'mention']
    ${oldestFirst}`,
    params: z.strictObject({ town: NodeId }),
    row: DecisionRecord,
  },
  aboutOne: {
    name: 'decisions about entries',
    text: `
    UNWIND $ids AS id
    MATCH (decision:Decision {a: id})
    ${oldestFirst}`,
    params: ofIds,
    row: DecisionRecord,
  },
  aboutOther: {
    name: 'decisions about entries as the second of a pair',
    text: `
    UNWIND $ids AS id
    MATCH (decision:Decision {b: id})
    ${oldestFirst}`,
    params: ofIds,
    row: DecisionRecord,
  },
  all: {
    name: 'all decisions',
    text: `
    MATCH (decision:Decision)
    ${oldestFirst}`,
    params: z.strictObject({}),
    row: DecisionRecord,
  },
} satisfies Record<string, Query>;

/** The bodies that were asked what they say of documents, and those that answered; what became another goes by that. */
export const askedBodies = {
  name: 'bodies asked about documents',
  text: `
    UNWIND $documents AS document
    MATCH (decision:Decision {document: document})
    WHERE decision.kind IN ['asked', 'answer']
    OPTIONAL MATCH (merged:MergedEntry {id: decision.a})
    RETURN DISTINCT decision.document AS document, coalesce(merged.into, decision.a) AS body
    ORDER BY document, body`,
  params: DocumentScope,
  row: z.strictObject({ document: NodeId, body: NodeId }),
} satisfies Query;

/** The documents of whose rows something is stated that they do not print, or answered. */
export const documentsStating = {
  name: 'documents of which something is stated',
  text: `
    MATCH (decision:Decision)
    WHERE decision.kind IN ['added', 'answer']
    RETURN DISTINCT decision.document AS document
    ORDER BY document`,
  params: z.strictObject({}),
  row: z.strictObject({ document: NodeId }),
} satisfies Query;

/** What the registry says of entries that decisions change, as JSON; the graph holds what became of them. */
export const statedEntries = {
  name: 'entries as the registry states them',
  text: `
    UNWIND $ids AS id
    MATCH (stated:StatedEntry {id: id})
    RETURN stated.id AS id, stated.entry AS entry
    ORDER BY id`,
  params: ofIds,
  row: z.strictObject({ id: NodeId, entry: z.string() }),
} satisfies Query;

/** What entries became that were decided to be the same as another. */
export const mergedEntries = {
  name: 'entries that are one with others',
  text: `
    UNWIND $ids AS id
    MATCH (merged:MergedEntry {id: id})
    RETURN merged.id AS id, merged.into AS into
    ORDER BY id`,
  params: ofIds,
  row: z.strictObject({ id: NodeId, into: NodeId }),
} satisfies Query;

export const documentsOfTowns = {
  name: 'documents of towns',
  text: `
    UNWIND $towns AS town
    MATCH (:Entity {id: town})<-[:ABOUT]-(document:Document)
    RETURN document.id AS id, document.year AS year
    ORDER BY id`,
  params: z.strictObject({ towns: z.array(NodeId) }),
  row: z.strictObject({ id: NodeId, year: z.int().nullable() }),
} satisfies Query;

const EntryDecidedAbout = z.strictObject({
  id: NodeId,
  labels: z.array(z.string()),
  name: z.string(),
  town: NodeId.nullable(),
  wholes: z.array(NodeId),
});
export type EntryDecidedAbout = z.infer<typeof EntryDecidedAbout>;

/** Bodies and products that decisions may speak of; `wholes` are what a body is part of, up to three steps away. */
export const entriesDecidedAbout = {
  name: 'entries that decisions speak of',
  text: `
    UNWIND $ids AS id
    MATCH (entry:Entity {id: id})
    WHERE entry:Actor OR entry:Product
    OPTIONAL MATCH (entry)-[:PART_OF*1..3]->(whole:Actor)
    RETURN entry.id AS id, labels(entry) AS labels, entry.name AS name, entry.municipality AS town,
      collect(whole.id) AS wholes
    ORDER BY id`,
  params: ofIds,
  row: EntryDecidedAbout,
} satisfies Query;

/** What decisions speak of is called, and whose it is; null for what belongs to no town. */
export const namesDecidedAbout = {
  name: 'names of what decisions speak of',
  text: `
    UNWIND $ids AS id
    MATCH (node:Entity {id: id})
    RETURN node.id AS id, coalesce(node.name, node.title) AS name, node.municipality AS town
    ORDER BY id`,
  params: ofIds,
  row: z.strictObject({ id: NodeId, name: z.string().nullable(), town: NodeId.nullable() }),
} satisfies Query;
