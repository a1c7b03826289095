import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { Alignment, alignmentColumns } from './alignments.ts';
import { mentionColumns, MentionRecord } from './mention-records.ts';

/** A mention with the ids of the places it stands in; `product` is null where the section is the area. */
export const EvidenceRecord = MentionRecord.extend({
  section: NodeId,
  product: NodeId.nullable(),
  rowPosition: z.int(),
  position: z.int(),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

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

/**
 * Only what hangs on the mention is asked here, the names of its places afterwards. As five look-ups by key in one text
 * they took Neo4j a second to plan, and statistics older than the data made it multiply them all.
 */
function evidenceQuery<P extends z.ZodType>(start: EvidenceStart, restriction: string, params: P) {
  return {
    name: `evidence of a ${start}${restriction === '' ? '' : ' in documents'}`,
    text: `
MATCH ${starts[start]}
${restriction}
MATCH (mention)-[means:MEANS]->(target:Entity)
RETURN ${mentionColumns}, row.section AS section, row.product AS product,
  row.position AS rowPosition, mention.position AS position
ORDER BY document, rowPosition, position, id`,
    params,
    row: EvidenceRecord,
  } satisfies Query;
}

export const Place = z.strictObject({ id: NodeId, name: z.string(), code: z.string().nullable() });
export type Place = z.infer<typeof Place>;

/** Sections and products by id. */
export const placesById = {
  name: 'places by id',
  text: `
MATCH (place:Entity)
WHERE place.id IN $ids
RETURN place.id AS id, coalesce(place.name, place.title) AS name, place.code AS code
ORDER BY id`,
  params: z.strictObject({ ids: z.array(NodeId) }),
  row: Place,
} satisfies Query;

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
