import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { RowFlag } from '../schema/bundle.ts';
import type { RowAnswer, RowsAnswer } from '../schema/document-answers.ts';
import { NodeId } from '../schema/vocabulary.ts';
import { alignmentsOfPage, byMention } from '../records/alignments.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { documentExists } from '../records/document-records.ts';
import { measureAnswer, measuresOfPage } from '../records/measure-records.ts';
import { mentionAnswer, mentionsOfPage } from '../records/mention-records.ts';

export const rowsOfPage = {
  name: 'page of rows',
  text: `
MATCH (row:Row)-[:\`IN\`]->(section:Section)
WHERE row.document = $document AND row.position > $after AND row.position <= $upTo
OPTIONAL MATCH (row)-[:FOR]->(product:Product)
RETURN row.id AS id, row.document AS document, row.position AS position, row.flags AS flags,
  row.lineFrom AS lineFrom, row.lineTo AS lineTo, section.code AS sectionCode, section.title AS sectionTitle,
  product.id AS product, product.code AS productCode, product.name AS productName
ORDER BY position, id`,
  params: z.strictObject({ document: NodeId, after: z.int(), upTo: z.int() }),
  row: z.strictObject({
    id: NodeId,
    document: NodeId,
    position: z.int(),
    flags: z.array(RowFlag),
    lineFrom: z.int(),
    lineTo: z.int(),
    sectionCode: z.string(),
    sectionTitle: z.string(),
    product: NodeId.nullable(),
    productCode: z.string().nullable(),
    productName: z.string().nullable(),
  }),
} satisfies Query;

type RowRecord = z.infer<typeof rowsOfPage.row>;

export interface RowsRequest {
  readonly cursor?: string | undefined;
  /** Rows per page. */
  readonly limit: number;
}

/** A page of a document's rows in source order. Throws UnknownNode for an unknown document, InvalidCursor. */
export async function rows(
  engine: Engine,
  document: string,
  { cursor, limit }: RowsRequest,
  signal?: AbortSignal,
): Promise<RowsAnswer> {
  const after = cursor === undefined ? 0 : decodeCursor(cursor);
  const page = { document, after, upTo: after + limit };
  const [known, records, measures, mentions, alignments] = await Promise.all([
    engine.read(documentExists, { document }, signal),
    // Positions run through the document without gaps: one more row tells whether there is a next page.
    engine.read(rowsOfPage, { ...page, upTo: page.upTo + 1 }, signal),
    engine.read(measuresOfPage, page, signal),
    engine.read(mentionsOfPage, page, signal),
    engine.read(alignmentsOfPage, page, signal),
  ]);
  if (known.length === 0) throw new UnknownNode(document);
  const measuresOf = Map.groupBy(measures, ({ row }) => row);
  const alignmentOf = byMention(alignments);
  const mentionsOf = Map.groupBy(mentions, ({ row }) => row);
  return {
    rows: records.slice(0, limit).map((record) =>
      rowAnswer(
        record,
        (measuresOf.get(record.id) ?? []).map(measureAnswer),
        (mentionsOf.get(record.id) ?? []).map((mention) =>
          mentionAnswer(mention, alignmentOf.get(mention.id)?.measure ?? null),
        ),
      ),
    ),
    next: records.length > limit ? encodeCursor(page.upTo) : null,
  };
}

function rowAnswer(
  record: RowRecord,
  measures: RowAnswer['measures'],
  mentions: RowAnswer['mentions'],
): RowAnswer {
  const { id, document, flags, product, productCode, productName } = record;
  return {
    id,
    document,
    section: { code: record.sectionCode, title: record.sectionTitle },
    product:
      product === null || productCode === null || productName === null
        ? null
        : { id: product, code: productCode, name: productName },
    lines: [record.lineFrom, record.lineTo],
    flags,
    measures,
    mentions,
  };
}
