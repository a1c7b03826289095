import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { NetworkQuery } from '../schema/network-answers.ts';
import { ActorStatus, Basis, Modality, NodeId, ProductKind, ReviewState } from '../schema/vocabulary.ts';
import { alignmentsOfDocuments, byMention } from '../records/alignments.ts';
import { documentsById, type DocumentRecord } from '../records/document-records.ts';
import { DocumentScope } from '../records/document-scope.ts';
import { sectionsOfDocuments, type SectionRecord } from '../records/section-records.ts';

export const networkRows = {
  name: 'rows of a network',
  text: `
MATCH (row:Row)
WHERE row.document IN $documents
OPTIONAL MATCH (row)-[:FOR]->(product:Product)
RETURN row.id AS id, row.document AS document, row.section AS section, row.position AS position,
  product.id AS product, product.name AS name, product.code AS code, product.kind AS kind
ORDER BY document, position, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    section: NodeId,
    position: z.int(),
    product: NodeId.nullable(),
    name: z.string().nullable(),
    code: z.string().nullable(),
    kind: ProductKind.nullable(),
  }),
} satisfies Query;

export const networkRunners = {
  name: 'who runs the products of a network',
  text: `
MATCH (row:Row)-[:FOR]->(product:Product)-[:RUN_BY]->(runner:Actor)
WHERE row.document IN $documents
RETURN DISTINCT runner.id AS runner, product.id AS product
ORDER BY runner, product`,
  params: DocumentScope,
  row: z.strictObject({ runner: NodeId, product: NodeId }),
} satisfies Query;

/** Mentions of bodies: things are never partners, rejected readings tie nobody. */
export const networkMentions = {
  name: 'mentions of a network',
  text: `
MATCH (mention:Mention)-[:MEANS]->(actor:Actor)
WHERE mention.document IN $documents AND mention.row IS NOT NULL AND mention.review <> 'rejected'
RETURN mention.id AS id, mention.document AS document, mention.row AS row, mention.basis AS basis,
  mention.modality AS modality, mention.review AS review, mention.lineFrom AS lineFrom,
  mention.lineTo AS lineTo, actor.id AS actor, actor.name AS name,
  actor.type AS type, actor.status AS status
ORDER BY document, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    row: NodeId,
    basis: Basis,
    modality: Modality,
    review: ReviewState,
    lineFrom: z.int(),
    lineTo: z.int(),
    actor: NodeId,
    name: z.string(),
    type: ActorType,
    status: ActorStatus,
  }),
} satisfies Query;

export const networkMeasures = {
  name: 'measures of a network',
  text: `
MATCH (measure:Measure)-[:\`IN\`]->(row:Row)
WHERE measure.document IN $documents
RETURN measure.id AS id, measure.document AS document, measure.title AS title, row.id AS row,
  row.position AS rowPosition, measure.position AS position
ORDER BY document, rowPosition, position, id`,
  params: DocumentScope,
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    title: z.string(),
    row: NodeId,
    rowPosition: z.int(),
    position: z.int(),
  }),
} satisfies Query;

export const networkGoals = {
  name: 'goals of a network',
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

export type NetworkRow = z.infer<typeof networkRows.row>;
/** `measure` is set where the document aligns the mention with one, and at measure level only. */
export type NetworkMention = z.infer<typeof networkMentions.row> & { readonly measure: string | null };
export type NetworkRunner = z.infer<typeof networkRunners.row>;
export type NetworkMeasure = z.infer<typeof networkMeasures.row>;
export type NetworkGoal = z.infer<typeof networkGoals.row>;

/** What the views of some documents are computed from. Goals, measures and alignments only at measure level. */
export interface NetworkRecords {
  readonly documents: readonly DocumentRecord[];
  readonly sections: readonly SectionRecord[];
  readonly rows: readonly NetworkRow[];
  readonly runners: readonly NetworkRunner[];
  readonly mentions: readonly NetworkMention[];
  readonly measures: readonly NetworkMeasure[];
  readonly goals: readonly NetworkGoal[];
}

/** Reads the records of the asked documents, whatever else is loaded. Throws UnknownNode for an unknown one. */
export async function networkRecords(
  engine: Engine,
  asked: Pick<NetworkQuery, 'documents' | 'level'>,
  signal?: AbortSignal,
): Promise<NetworkRecords> {
  const scope = { documents: asked.documents };
  const fine = asked.level === 'measure';
  const [documents, sections, rows, runners, mentions, alignments, measures, goals] = await Promise.all([
    engine.read(documentsById, scope, signal),
    engine.read(sectionsOfDocuments, scope, signal),
    engine.read(networkRows, scope, signal),
    engine.read(networkRunners, scope, signal),
    engine.read(networkMentions, scope, signal),
    fine ? engine.read(alignmentsOfDocuments, scope, signal) : [],
    fine ? engine.read(networkMeasures, scope, signal) : [],
    fine ? engine.read(networkGoals, scope, signal) : [],
  ]);
  const unknown = asked.documents.find((id) => !documents.some((document) => document.id === id));
  if (unknown !== undefined) throw new UnknownNode(unknown);
  const alignmentOf = byMention(alignments);
  const placed = mentions.map((mention) => ({
    ...mention,
    measure: alignmentOf.get(mention.id)?.measure ?? null,
  }));
  return { documents, sections, rows, runners, mentions: placed, measures, goals };
}
