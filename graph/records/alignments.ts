import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { DocumentScope } from './document-scope.ts';

/**
 * The measure that a mention stands at, where its basis says so. Asked beside the mentions, not as their optional part:
 * the embedded engine reads every measure of every town for an OPTIONAL MATCH behind a longer pattern.
 */
export const Alignment = z.strictObject({
  mention: NodeId,
  measure: NodeId,
  title: z.string(),
  text: z.string().nullable(),
});
export type Alignment = z.infer<typeof Alignment>;

export const alignmentColumns =
  'mention.id AS mention, measure.id AS measure, measure.title AS title, measure.text AS text\nORDER BY mention';

export const alignmentsOfDocuments = {
  name: 'alignments in documents',
  text: `
MATCH (mention:Mention)-[:AT]->(measure:Measure)
WHERE mention.document IN $documents
RETURN ${alignmentColumns}`,
  params: DocumentScope,
  row: Alignment,
} satisfies Query;

export const alignmentsOfPage = {
  name: 'alignments of a page of rows',
  text: `
MATCH (row:Row)<-[:\`IN\`]-(mention:Mention)-[:AT]->(measure:Measure)
WHERE row.document = $document AND row.position > $after AND row.position <= $upTo
RETURN ${alignmentColumns}`,
  params: z.strictObject({ document: NodeId, after: z.int(), upTo: z.int() }),
  row: Alignment,
} satisfies Query;

/** Alignments by the mention they belong to. */
export function byMention(alignments: readonly Alignment[]): Map<string, Alignment> {
  return new Map(alignments.map((alignment) => [alignment.mention, alignment]));
}
