import type { z } from 'zod';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import { rowPlace, wordingKey } from '../identity/decision-key.ts';
import type { Statement } from '../schema/detail-answers.ts';
import type {
  MentionAnswer,
  RowAnswer,
  RowMention,
  RowsAnswer,
  RowStatement,
} from '../schema/document-answers.ts';
import { rowsOfPage } from '../records/rows.ts';
import { alignmentsOfPage, byMention } from '../records/alignments.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { head } from './heads.ts';
import { measureAnswer, measuresOfPage } from '../records/measure-records.ts';
import { mentionAnswer, mentionsOfPage } from '../records/mention-records.ts';
import { statements } from './statements.ts';

type RowRecord = z.infer<typeof rowsOfPage.row>;

export interface RowsRequest {
  readonly cursor?: string | undefined;
  /** Rows per page. */
  readonly limit: number;
}

/** A page of a document's rows in source order. Throws UnknownNode for an unknown document, InvalidCursor. */
export async function rows(
  reading: Reading,
  document: string,
  { cursor, limit }: RowsRequest,
): Promise<RowsAnswer> {
  const after = cursor === undefined ? 0 : decodeCursor(cursor);
  const page = { document, after, upTo: after + limit };
  const [, records, measures, mentions, alignments, stated] = await Promise.all([
    head(reading, document),
    // Positions run through the document without gaps: one more row tells whether there is a next page.
    reading.read(rowsOfPage, { ...page, upTo: page.upTo + 1 }),
    reading.read(measuresOfPage, page),
    reading.read(mentionsOfPage, page),
    reading.read(alignmentsOfPage, page),
    statements(reading, document, [document]),
  ]);
  const words = await productWords(
    reading,
    records.flatMap(({ product }) => product ?? []),
  );
  const measuresOf = Map.groupBy(measures, ({ row }) => row);
  const alignmentOf = byMention(alignments);
  const statedOf = Map.groupBy(stated, ({ row }) => row);
  const mentionsOf = Map.groupBy(mentions, ({ row }) => row);
  return {
    rows: records
      .slice(0, limit)
      .map((record) =>
        rowAnswer(
          { ...record, productName: words.get(record.product ?? '')?.name ?? record.productName },
          (measuresOf.get(record.id) ?? []).map(measureAnswer),
          counted(
            (mentionsOf.get(record.id) ?? []).map((mention) =>
              mentionAnswer(mention, alignmentOf.get(mention.id)?.measure ?? null),
            ),
          ),
          (statedOf.get(record.id) ?? []).map(rowStatement),
        ),
      ),
    next: records.length > limit ? encodeCursor(page.upTo) : null,
  };
}

function counted(mentions: readonly MentionAnswer[]): RowMention[] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const key = wordingKey(mention.wording);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { ...mention, nth };
  });
}

function rowAnswer(
  record: RowRecord,
  measures: RowAnswer['measures'],
  mentions: RowAnswer['mentions'],
  stated: RowAnswer['stated'],
): RowAnswer {
  const { id, document, flags, product, productCode, productName } = record;
  return {
    id,
    document,
    place: record.place ?? rowPlace(record.sectionCode, productCode, measures[0]?.title ?? null),
    section: { code: record.sectionCode, title: record.sectionTitle },
    product:
      product === null || productCode === null || productName === null
        ? null
        : { id: product, code: productCode, name: productName },
    lines: [record.lineFrom, record.lineTo],
    ...(record.page === null ? {} : { page: record.page }),
    ...(record.note === null ? {} : { note: record.note }),
    flags,
    measures,
    mentions,
    stated,
  };
}

function rowStatement({ key, basis, measure, by, on, reason, actor }: Statement): RowStatement {
  return { key, basis, measure, by, on, reason, actor };
}
