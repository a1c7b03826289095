import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ActorType } from '../schema/actor-types.ts';
import { Continues, RowFlag } from '../schema/bundle.ts';
import { DecisionKey } from '../schema/decision.ts';
import { Actor } from '../schema/registry.ts';
import { Role } from '../schema/role.ts';
import { ActorStatus, ComparedKind, NodeId, TermKind } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';
import { mentionColumns, MentionRecord } from './mention-records.ts';

/** A body with what the analyses ask of it; the whole it belongs to and open proposals are asked apart. */
const ActorRecord = z.strictObject({
  id: NodeId,
  name: z.string(),
  type: ActorType,
  status: ActorStatus,
  level: Actor.shape.level,
  branch: ComparedKind.nullable(),
  municipality: NodeId.nullable(),
  profile: z.array(NodeId).nullable(),
  guessDe: z.string().nullable(),
  guessEn: z.string().nullable(),
});
export type ActorRecord = z.infer<typeof ActorRecord>;

const actorColumns = `
  actor.id AS id, actor.name AS name, actor.type AS type, actor.status AS status, actor.level AS level,
  actor.branch AS branch, actor.municipality AS municipality, actor.profile AS profile,
  actor.guessDe AS guessDe, actor.guessEn AS guessEn`;

/** Every text starts at nodes of the asked documents, so that its cost does not grow with what else is loaded. */
const inRows = `mention.document IN $documents AND mention.row IS NOT NULL`;
const named = `
MATCH (mention:Mention)-[:MEANS]->(actor:Actor)`;

export const programmeRows = {
  name: 'rows of programmes',
  text: `
MATCH (row:Row)
WHERE row.document IN $documents
RETURN row.id AS id, row.document AS document, row.section AS section, row.product AS product,
  row.place AS place, row.flags AS flags, row.lineFrom AS lineFrom, row.lineTo AS lineTo,
  row.position AS position
ORDER BY document, position, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    section: NodeId,
    product: NodeId.nullable(),
    place: z.string().nullable(),
    flags: z.array(RowFlag),
    lineFrom: z.int(),
    lineTo: z.int(),
    position: z.int(),
  }),
} satisfies Query;

export const goalsOfDocuments = {
  name: 'goals of documents',
  text: `
MATCH (goal:Goal)-[:\`IN\`]->(section:Section)
WHERE goal.document IN $documents
RETURN goal.id AS id, goal.document AS document, goal.title AS title, section.id AS section,
  section.position AS sectionPosition, goal.position AS position
ORDER BY document, sectionPosition, position, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    title: z.string(),
    section: NodeId,
    sectionPosition: z.int(),
    position: z.int(),
  }),
} satisfies Query;

/** Who runs the products, as the documents themselves say. */
export const programmeRunners = {
  name: 'who runs the products of programmes',
  text: `
MATCH (entry:ProductEntry)
WHERE entry.document IN $documents AND entry.runBy IS NOT NULL
MATCH (actor:Entity {id: entry.runBy})
RETURN DISTINCT ${actorColumns}
ORDER BY id`,
  params: DocumentScope,
  row: ActorRecord,
} satisfies Query;

export const programmeMeasures = {
  name: 'measures of programmes',
  text: `
MATCH (measure:Measure)-[:\`IN\`]->(row:Row)
WHERE measure.document IN $documents
RETURN measure.id AS id, row.id AS row, measure.title AS title, measure.lineFrom AS lineFrom,
  measure.lineTo AS lineTo, measure.terms AS terms, measure.throughTerms AS throughTerms,
  measure.throughThings AS throughThings, measure.continues AS continues,
  measure.continuesKind AS continuesKind, coalesce(measure.merges, []) AS merges, measure.position AS position
ORDER BY row, position, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    row: NodeId,
    title: z.string(),
    lineFrom: z.int(),
    lineTo: z.int(),
    terms: z.array(NodeId),
    throughTerms: z.array(NodeId).nullable(),
    throughThings: z.array(NodeId).nullable(),
    continues: NodeId.nullable(),
    continuesKind: Continues.shape.kind.nullable(),
    merges: z.array(NodeId),
    position: z.int(),
  }),
} satisfies Query;

export const programmeMentions = {
  name: 'mentions of programmes',
  text: `
MATCH (mention:Mention)-[means:MEANS]->(target:Entity)
WHERE ${inRows} AND mention.review <> 'rejected'
RETURN ${mentionColumns}, mention.position AS position
ORDER BY row, position, id`,
  params: DocumentScope,
  row: MentionRecord.extend({ position: z.int() }),
} satisfies Query;

/** What was rejected is no name any more, but the cell it stands in is not blank. */
export const programmeRejections = {
  name: 'rejected names in partner columns of programmes',
  text: `
MATCH (mention:Mention)
WHERE ${inRows} AND mention.review = 'rejected' AND mention.column = 'partner'
RETURN mention.row AS row, count(mention) AS names
ORDER BY row`,
  params: DocumentScope,
  row: z.strictObject({ row: NodeId, names: z.int() }),
} satisfies Query;

export const programmeActors = {
  name: 'bodies named in programmes',
  text: `${named}
WHERE ${inRows}
RETURN DISTINCT ${actorColumns}
ORDER BY id`,
  params: DocumentScope,
  row: ActorRecord,
} satisfies Query;

/** What is stated of bodies beside the names of rows, with the body as it goes by now, those stated first come first. */
export const statementRecords = {
  name: 'what is stated of bodies in documents',
  text: `
UNWIND $documents AS document
MATCH (decision:Decision {document: document})
WHERE decision.kind IN ['added', 'answer']
OPTIONAL MATCH (merged:MergedEntry {id: decision.a})
WITH decision, coalesce(merged.into, decision.a) AS body
MATCH (actor:Entity {id: body})
RETURN decision.id AS key, decision.document AS document, decision.decided AS decided, decision.at AS at,
  decision.role AS role, decision.version AS version, ${actorColumns}
ORDER BY document, version, key`,
  params: DocumentScope,
  row: ActorRecord.extend({
    key: DecisionKey,
    document: NodeId,
    decided: z.string(),
    at: z.iso.datetime(),
    role: Role.nullable(),
    version: z.int(),
  }),
} satisfies Query;
export type StatementRecord = z.infer<typeof statementRecords.row>;

const Pair = z.strictObject({ from: NodeId, to: NodeId });
const ProposedPair = Pair.extend({ state: z.enum(['open', 'same']) });
const PartAndWhole = Pair.extend({ status: ActorStatus });

export const programmeWholes = {
  name: 'what the bodies named in programmes are part of, step by step',
  text: `${named}-[:PART_OF*0..2]->(part:Actor)-[:PART_OF]->(whole:Actor)
WHERE ${inRows}
RETURN DISTINCT part.id AS from, whole.id AS to, whole.status AS status
ORDER BY from, to`,
  params: DocumentScope,
  row: PartAndWhole,
} satisfies Query;

export const programmeMembers = {
  name: 'what collective names of programmes include',
  text: `${named}-[:INCLUDES]->(member:Actor)
WHERE ${inRows}
RETURN DISTINCT actor.id AS from, member.id AS to
ORDER BY from, to`,
  params: DocumentScope,
  row: Pair,
} satisfies Query;

export const runnerWholes = {
  name: 'what those who run products of programmes are part of, step by step',
  text: `
MATCH (entry:ProductEntry)
WHERE entry.document IN $documents AND entry.runBy IS NOT NULL
MATCH (actor:Entity {id: entry.runBy})-[:PART_OF*0..2]->(part:Actor)-[:PART_OF]->(whole:Actor)
RETURN DISTINCT part.id AS from, whole.id AS to, whole.status AS status
ORDER BY from, to`,
  params: DocumentScope,
  row: PartAndWhole,
} satisfies Query;

/** Open proposals of the bodies, open or confirmed ones of the products of the documents, asked from both ends. */
export const programmeProposals = {
  ofBodies: {
    name: 'proposals that begin at bodies of programmes',
    text: `${named}-[same:MAYBE_SAME]->(other:Entity)
WHERE ${inRows} AND same.state = 'open'
RETURN DISTINCT actor.id AS from, other.id AS to, same.state AS state
ORDER BY from, to`,
    params: DocumentScope,
    row: ProposedPair,
  },
  toBodies: {
    name: 'proposals that end at bodies of programmes',
    text: `${named}<-[same:MAYBE_SAME]-(other:Entity)
WHERE ${inRows} AND same.state = 'open'
RETURN DISTINCT actor.id AS from, other.id AS to, same.state AS state
ORDER BY from, to`,
    params: DocumentScope,
    row: ProposedPair,
  },
  ofProducts: {
    name: 'proposals that begin at products of programmes',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)-[same:MAYBE_SAME]->(other:Entity)
WHERE row.document IN $documents AND same.state <> 'different'
RETURN DISTINCT product.id AS from, other.id AS to, same.state AS state
ORDER BY from, to`,
    params: DocumentScope,
    row: ProposedPair,
  },
  toProducts: {
    name: 'proposals that end at products of programmes',
    text: `
MATCH (row:Row)-[:FOR]->(product:Product)<-[same:MAYBE_SAME]-(other:Entity)
WHERE row.document IN $documents AND same.state <> 'different'
RETURN DISTINCT product.id AS from, other.id AS to, same.state AS state
ORDER BY from, to`,
    params: DocumentScope,
    row: ProposedPair,
  },
} satisfies Record<string, Query>;

/** The whole vocabulary: some dozens of terms, however many documents are loaded. */
export const allTerms = {
  name: 'all terms',
  text: `
MATCH (term:Term)
RETURN term.id AS id, term.kind AS kind, term.nameDe AS nameDe, term.nameEn AS nameEn, term.words AS words
ORDER BY id`,
  params: z.strictObject({}),
  row: z.strictObject({
    id: NodeId,
    kind: TermKind,
    nameDe: z.string(),
    nameEn: z.string(),
    words: z.array(z.string()),
  }),
} satisfies Query;
