import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import type { MeasureAnswer } from '../schema/document-answers.ts';
import { NodeId, Phase } from '../schema/vocabulary.ts';

/** A measure as it is kept. */
export const MeasureRecord = z.strictObject({
  id: NodeId,
  document: NodeId,
  title: z.string(),
  text: z.string().nullable(),
  phase: Phase.nullable(),
  until: z.int().nullable(),
  uncertain: z.boolean(),
  terms: z.array(NodeId),
  lineFrom: z.int(),
  lineTo: z.int(),
});
export type MeasureRecord = z.infer<typeof MeasureRecord>;

/** Columns of `MeasureRecord`; the text before binds measure. */
export const measureColumns = `
  measure.id AS id, measure.document AS document, measure.title AS title, measure.text AS text,
  measure.phase AS phase, measure.until AS until, measure.uncertain AS uncertain, measure.terms AS terms,
  measure.lineFrom AS lineFrom, measure.lineTo AS lineTo`;

/** The measures of one page of a document's rows; see `mentionsOfPage`. */
export const measuresOfPage = {
  name: 'measures of a page of rows',
  text: `
MATCH (row:Row)<-[:\`IN\`]-(measure:Measure)
WHERE row.document = $document AND row.position > $after AND row.position <= $upTo
RETURN ${measureColumns}, row.id AS row, row.position AS rowPosition, measure.position AS position
ORDER BY rowPosition, position, id`,
  params: z.strictObject({ document: NodeId, after: z.int(), upTo: z.int() }),
  row: MeasureRecord.extend({ row: NodeId, rowPosition: z.int(), position: z.int() }),
} satisfies Query;

/** Measures of a document that other documents go on with. */
export const measuresGoneOnWith = {
  name: 'measures that later documents go on with',
  text: `
MATCH (earlier:Measure {document: $document})<-[:MATCHES]-(later:Measure)
WHERE later.document <> $document
RETURN earlier.id AS id, earlier.title AS title, later.title AS laterTitle
ORDER BY id, laterTitle`,
  params: z.strictObject({ document: NodeId }),
  row: z.strictObject({ id: NodeId, title: z.string(), laterTitle: z.string() }),
} satisfies Query;

/** The measure as answers show it. */
export function measureAnswer({
  id,
  title,
  text,
  phase,
  until,
  uncertain,
  terms,
  ...record
}: MeasureRecord): MeasureAnswer {
  return { id, title, text, phase, until, uncertain, terms, lines: [record.lineFrom, record.lineTo] };
}
