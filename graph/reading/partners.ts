import { z } from 'zod';
import type { Reading } from './reading.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { PartnersAnswer, PartnerSummary } from '../schema/detail-answers.ts';
import { ActorStatus, actorStatusTable, Basis, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { partnersAnywhere, partnersInDocuments } from '../records/partner-records.ts';
import { productWords } from './product-words.ts';
import { partnerSummary } from './partner-summary.ts';
import { searchIndex } from './search.ts';

export const PartnerSort = z.enum(['areas', 'rows', 'mentions', 'name', 'type']);

/** Empty lists mean "no restriction"; no `status` means those that count as partners. */
export const PartnersQuery = z.strictObject({
  documents: z.array(NodeId).max(20).default([]),
  status: z.array(ActorStatus).default([]),
  types: z.array(ActorType).default([]),
  basis: z.array(Basis).default([]),
  q: z.string().max(200).optional(),
  sort: PartnerSort.default('areas'),
  order: z.enum(['first', 'reversed']).default('first'),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(500).default(100),
});
export type PartnersQuery = z.input<typeof PartnersQuery>;

const partnerStatuses = ActorStatus.options.filter((status) => actorStatusTable[status].partner);

const mostFound = 2000;

const orders: Readonly<
  Record<z.infer<typeof PartnerSort>, (a: PartnerSummary, b: PartnerSummary) => number>
> = {
  areas: (a, b) => b.areas.length - a.areas.length || b.rows - a.rows,
  rows: (a, b) => b.rows - a.rows,
  mentions: (a, b) => b.mentions - a.mentions,
  name: () => 0,
  type: (a, b) => ActorType.options.indexOf(a.type) - ActorType.options.indexOf(b.type),
};

/** Bodies named in the documents, with counts; equal ones stand in the order of their names. */
export async function partners(reading: Reading, query: PartnersQuery): Promise<PartnersAnswer> {
  const { documents, types, basis, q, sort, order, cursor, limit, ...rest } = PartnersQuery.parse(query);
  const status = rest.status.length === 0 ? partnerStatuses : rest.status;
  const start = cursor === undefined ? 0 : decodeCursor(cursor);
  const [records, found] = await Promise.all([
    documents.length === 0
      ? reading.read(partnersAnywhere, { status })
      : reading.read(partnersInDocuments, { documents, status }),
    q === undefined || q.trim() === '' ? null : matching(reading, q, documents),
  ]);
  const words = await productWords(
    reading,
    records.map(({ area }) => area),
  );
  const wanted = records.filter(
    (record) =>
      (types.length === 0 || types.includes(record.type)) &&
      (basis.length === 0 || basis.includes(record.basis)) &&
      (found === null || found.has(record.actor)),
  );
  const all = [...Map.groupBy(wanted, ({ actor }) => actor).values()]
    .flatMap((mentions) => partnerSummary(mentions, words) ?? [])
    .sort((a, b) => orders[sort](a, b) || compareText(a.name, b.name) || compareText(a.id, b.id));
  if (order === 'reversed') all.reverse();
  const page = all.slice(start, start + limit);
  const end = start + page.length;
  return { partners: page, total: all.length, next: end < all.length ? encodeCursor(end) : null };
}

async function matching(reading: Reading, q: string, documents: readonly string[]): Promise<Set<string>> {
  const index = await searchIndex(reading);
  return new Set(index.search({ q, documents, labels: ['Actor'], limit: mostFound }).map(({ id }) => id));
}
