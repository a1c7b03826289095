import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { Evidence } from '../schema/detail-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { mentionAnswer, mentionColumns, MentionRecord } from './mention-records.ts';

/** A mention with the places it stands in. */
export const EvidenceRecord = MentionRecord.extend({
  title: z.string(),
  year: z.int().nullable(),
  town: z.string(),
  section: NodeId,
  sectionCode: z.string(),
  sectionTitle: z.string(),
  product: NodeId.nullable(),
  productName: z.string().nullable(),
  productCode: z.string().nullable(),
  measureTitle: z.string().nullable(),
  rowPosition: z.int(),
  position: z.int(),
});
type EvidenceRecord = z.infer<typeof EvidenceRecord>;

const Parameters = z.strictObject({ id: NodeId, limit: z.int(), documents: z.array(NodeId).optional() });

const meaning = '(mention)-[means:MEANS]->(target:Entity)';
const standing = '(mention)-[:`IN`]->(row:Row)';

/** For each kind of node: which mentions are its evidence. Every text binds mention, means, target and row. */
const starts = {
  /** Mentions that mean the body or thing. */
  meant: `MATCH (target:Entity {id: $id})<-[means:MEANS]-(mention:Mention) MATCH ${standing}`,
  product: `MATCH (:Entity {id: $id})<-[:FOR]-(row:Row) MATCH (row)<-[:\`IN\`]-(mention:Mention) MATCH ${meaning}`,
  section: `MATCH (:Entity {id: $id})<-[:\`IN\`]-(row:Row) MATCH (row)<-[:\`IN\`]-(mention:Mention) MATCH ${meaning}`,
  row: `MATCH (row:Entity {id: $id})<-[:\`IN\`]-(mention:Mention) MATCH ${meaning}`,
  /** At the measure itself, and in its row without being aligned to any measure. */
  measure: `MATCH (:Entity {id: $id})-[:\`IN\`]->(row:Row) MATCH (row)<-[:\`IN\`]-(mention:Mention) MATCH ${meaning}`,
  mention: `MATCH (mention:Entity {id: $id}) MATCH ${standing} MATCH ${meaning}`,
  document: `MATCH (mention:Mention {document: $id}) MATCH ${standing} MATCH ${meaning}`,
} as const;
export type EvidenceStart = keyof typeof starts;

const aligned = {
  measure: 'WITH mention, means, target, row, measure WHERE measure IS NULL OR measure.id = $id',
} as const;

function evidenceQuery(start: EvidenceStart, restricted: boolean) {
  return {
    name: `evidence of a ${start}${restricted ? ' in documents' : ''}`,
    text: `
${starts[start]}
${restricted ? 'WHERE mention.document IN $documents' : ''}
OPTIONAL MATCH (mention)-[:AT]->(measure:Measure)
${start === 'measure' ? aligned.measure : ''}
MATCH (row)-[:\`IN\`]->(section:Section)
MATCH (document:Entity {id: mention.document})-[:ABOUT]->(municipality:Municipality)
OPTIONAL MATCH (row)-[:FOR]->(product:Product)
RETURN ${mentionColumns}, document.title AS title, document.year AS year, municipality.name AS town,
  section.id AS section, section.code AS sectionCode, section.title AS sectionTitle,
  product.id AS product, product.name AS productName, product.code AS productCode,
  measure.title AS measureTitle, row.position AS rowPosition, mention.position AS position
ORDER BY town, year, document, rowPosition, position, id
LIMIT $limit`,
    params: Parameters,
    row: EvidenceRecord,
  } satisfies Query;
}

const startNames = Object.keys(starts) as EvidenceStart[];

/** Every text of this question; which one is asked depends on the kind of node. */
export const evidenceQueries: readonly Query[] = startNames.flatMap((start) => [
  evidenceQuery(start, false),
  evidenceQuery(start, true),
]);

const prepared = new Map(
  startNames.map((start) => [start, { all: evidenceQuery(start, false), some: evidenceQuery(start, true) }]),
);

export interface EvidenceRequest {
  readonly start: EvidenceStart;
  readonly id: string;
  /** Restricts to these documents; empty or absent means all. */
  readonly documents?: readonly string[] | undefined;
}

/** More than one node ever has; a bound for the size of an answer, not a page. */
const most = 5000;

/** The mentions that are a node's evidence, by town, year and place in the source. */
export async function evidence(
  engine: Engine,
  { start, id, documents = [] }: EvidenceRequest,
  signal?: AbortSignal,
): Promise<Evidence[]> {
  const queries = prepared.get(start);
  if (queries === undefined) return [];
  const records =
    documents.length === 0
      ? await engine.read(queries.all, { id, limit: most }, signal)
      : await engine.read(queries.some, { id, limit: most, documents: [...documents] }, signal);
  return records.map(evidenceAnswer);
}

function evidenceAnswer(record: EvidenceRecord): Evidence {
  const { document, title, year, town, section, sectionCode, sectionTitle, product, productName } = record;
  return {
    ...mentionAnswer(record),
    document: { id: document, title, year, town },
    section: { code: sectionCode, title: sectionTitle },
    row: record.row,
    area:
      product === null || productName === null
        ? { id: section, name: sectionTitle, code: sectionCode }
        : { id: product, name: productName, code: record.productCode },
    measureTitle: record.measureTitle,
  };
}
