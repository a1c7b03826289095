import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import type { Evidence } from '../schema/detail-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { Alignment, alignmentColumns, byMention } from './alignments.ts';
import { mentionAnswer, mentionColumns, MentionRecord } from './mention-records.ts';

/** A mention with the places it stands in. */
export const EvidenceRecord = MentionRecord.extend({
  title: z.string(),
  year: z.int().nullable(),
  town: z.string(),
  sectionCode: z.string(),
  sectionTitle: z.string(),
  area: NodeId,
  areaName: z.string(),
  areaCode: z.string().nullable(),
  rowPosition: z.int(),
  position: z.int(),
});
type EvidenceRecord = z.infer<typeof EvidenceRecord>;

const ofNode = z.strictObject({ id: NodeId });
const ofNodeInDocuments = ofNode.extend({ documents: z.array(NodeId) });

const fromRow = '<-[:`IN`]-(mention:Mention)';

/** For each kind of node: which mentions are its evidence. Every text binds mention and row. */
const starts = {
  /** Mentions that mean the body or thing. */
  meant: `(:Entity {id: $id})<-[:MEANS]-(mention:Mention)-[:\`IN\`]->(row:Row)`,
  product: `(:Entity {id: $id})<-[:FOR]-(row:Row)${fromRow}`,
  section: `(:Entity {id: $id})<-[:\`IN\`]-(row:Row)${fromRow}`,
  row: `(row:Entity {id: $id})${fromRow}`,
  /** The row of the measure; names that stand at another measure are left out afterwards. */
  measure: `(:Entity {id: $id})-[:\`IN\`]->(row:Row)${fromRow}`,
  mention: `(mention:Entity {id: $id})-[:\`IN\`]->(row:Row)`,
  document: `(:Entity {id: $id})<-[:\`IN\`*1..2]-(:Section)<-[:\`IN\`]-(row:Row)${fromRow}`,
} as const;
export type EvidenceStart = keyof typeof starts;

function evidenceQuery<P extends z.ZodType>(start: EvidenceStart, restriction: string, params: P) {
  return {
    name: `evidence of a ${start}${restriction === '' ? '' : ' in documents'}`,
    text: `
MATCH ${starts[start]}
${restriction}
MATCH (mention)-[means:MEANS]->(target:Entity)
MATCH (section:Entity {id: row.section})
MATCH (area:Entity {id: coalesce(row.product, row.section)})
MATCH (document:Entity {id: mention.document})
MATCH (municipality:Entity {id: document.municipality})
RETURN ${mentionColumns}, document.title AS title, document.year AS year, municipality.name AS town,
  section.code AS sectionCode, section.title AS sectionTitle, area.id AS area,
  coalesce(area.name, area.title) AS areaName, area.code AS areaCode,
  row.position AS rowPosition, mention.position AS position
ORDER BY town, year, document, rowPosition, position, id`,
    params,
    row: EvidenceRecord,
  } satisfies Query;
}

function queriesFrom(start: EvidenceStart) {
  return {
    all: evidenceQuery(start, '', ofNode),
    some: evidenceQuery(start, 'WHERE mention.document IN $documents', ofNodeInDocuments),
    alignments: {
      name: `alignments of the evidence of a ${start}`,
      text: `
MATCH ${starts[start]}
MATCH (mention)-[:AT]->(measure:Measure)
RETURN ${alignmentColumns}`,
      params: ofNode,
      row: Alignment,
    } satisfies Query,
  };
}

/** Every text of this question; which one is asked depends on the kind of node. */
export const evidenceQueries = {
  meant: queriesFrom('meant'),
  product: queriesFrom('product'),
  section: queriesFrom('section'),
  row: queriesFrom('row'),
  measure: queriesFrom('measure'),
  mention: queriesFrom('mention'),
  document: queriesFrom('document'),
} satisfies Record<EvidenceStart, unknown>;

export interface EvidenceRequest {
  readonly start: EvidenceStart;
  readonly id: string;
  /** Restricts to these documents; empty or absent means all. */
  readonly documents?: readonly string[] | undefined;
}

/** The mentions that are a node's evidence, by town, year and place in the source. */
export async function evidence(
  engine: Engine,
  { start, id, documents = [] }: EvidenceRequest,
  signal?: AbortSignal,
): Promise<Evidence[]> {
  const { all, some, alignments } = evidenceQueries[start];
  const [records, aligned] = await Promise.all([
    documents.length === 0
      ? engine.read(all, { id }, signal)
      : engine.read(some, { id, documents: [...documents] }, signal),
    engine.read(alignments, { id }, signal),
  ]);
  const alignmentOf = byMention(aligned);
  return records
    .map((record) => evidenceAnswer(record, alignmentOf.get(record.id)))
    .filter(({ measure }) => start !== 'measure' || measure === null || measure === id);
}

function evidenceAnswer(record: EvidenceRecord, alignment: Alignment | undefined): Evidence {
  const { document, title, year, town, sectionCode, sectionTitle, area, areaName, areaCode } = record;
  return {
    ...mentionAnswer(record, alignment?.measure ?? null),
    document: { id: document, title, year, town },
    section: { code: sectionCode, title: sectionTitle },
    row: record.row,
    area: { id: area, name: areaName, code: areaCode },
    measureTitle: alignment?.title ?? null,
  };
}
