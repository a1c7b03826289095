import { z } from 'zod';
import type { Reading } from './reading.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { PartnersAnswer } from '../schema/detail-answers.ts';
import { ActorStatus, BasisFilter, NodeId, partnerStatuses } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { corpus } from './corpus/corpus.ts';
import { inScope } from './corpus/derived.ts';
import { areaOf } from './corpus/extract.ts';
import { saidOfProducts } from './corpus/occurrences.ts';
import type { NamedBody } from './corpus/shared-names.ts';
import { allTyingNames, type TyingName, tyingNames } from './corpus/tying-names.ts';
import { partnerSummary } from './partner-summary.ts';
import { searchIndex } from './search.ts';

export const PartnerSort = z.enum(['areas', 'rows', 'mentions', 'name', 'type']);

/** Empty lists mean "no restriction"; no `status` means those that count as partners. */
export const PartnersQuery = z.strictObject({
  documents: z.array(NodeId).max(20).default([]),
  status: z.array(ActorStatus).default([]),
  types: z.array(ActorType).default([]),
  basis: BasisFilter,
  q: z.string().max(200).optional(),
  sort: PartnerSort.default('areas'),
  order: z.enum(['first', 'reversed']).default('first'),
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(500).default(100),
});
export type PartnersQuery = z.input<typeof PartnersQuery>;

const mostFound = 2000;

interface Counted {
  readonly body: NamedBody;
  readonly names: readonly TyingName[];
  readonly areas: number;
  readonly rows: number;
}

const orders: Readonly<Record<z.infer<typeof PartnerSort>, (a: Counted, b: Counted) => number>> = {
  areas: (a, b) => b.areas - a.areas || b.rows - a.rows,
  rows: (a, b) => b.rows - a.rows,
  mentions: (a, b) => b.names.length - a.names.length,
  name: () => 0,
  type: (a, b) => ActorType.options.indexOf(a.body.type) - ActorType.options.indexOf(b.body.type),
};

/** Bodies named in the documents, with counts; equal ones stand in the order of their names. */
export async function partners(reading: Reading, query: PartnersQuery): Promise<PartnersAnswer> {
  const { documents, types, basis, q, sort, order, cursor, limit, ...rest } = PartnersQuery.parse(query);
  const status = rest.status.length === 0 ? partnerStatuses : rest.status;
  const start = cursor === undefined ? 0 : decodeCursor(cursor);
  const [all, found] = await Promise.all([
    corpus(reading),
    q === undefined || q.trim() === '' ? null : matching(reading, q, documents),
  ]);
  const named =
    documents.length === 0
      ? allTyingNames.of(all, reading.scope)
      : tyingNames(inScope(all, reading.scope).filter(({ head }) => documents.includes(head.id)));
  const bodies = [...named].flatMap(([id, names]): Counted[] => {
    const body = all.names.bodies.get(id);
    if (body === undefined || !status.includes(body.status) || found?.has(id) === false) return [];
    if (types.length > 0 && !types.includes(body.type)) return [];
    const wanted = basis.length === 0 ? names : names.filter((name) => basis.includes(name.basis));
    return wanted.length === 0 ? [] : [countedOf(body, wanted)];
  });
  bodies.sort(
    (a, b) =>
      orders[sort](a, b) || compareText(a.body.name, b.body.name) || compareText(a.body.id, b.body.id),
  );
  if (order === 'reversed') bodies.reverse();
  const page = bodies.slice(start, start + limit);
  const end = start + page.length;
  const said = saidOfProducts.of(all, reading.scope);
  return {
    partners: page.map(({ body, names }) => partnerSummary(body, names, said)),
    total: bodies.length,
    next: end < bodies.length ? encodeCursor(end) : null,
  };
}

/** Counted once, as long as the names are kept: with many towns that is most of what an answer costs. */
const countsOf = new WeakMap<readonly TyingName[], { readonly rows: number; readonly areas: number }>();

/** Sorting needs no more, and most of them are on another page. */
function countedOf(body: NamedBody, names: readonly TyingName[]): Counted {
  const counts = countsOf.get(names) ?? counted(names);
  countsOf.set(names, counts);
  return { body, names, ...counts };
}

function counted(names: readonly TyingName[]) {
  const rows = new Set(names.map(({ row }) => row));
  return { rows: rows.size, areas: new Set([...rows].map(areaOf)).size };
}

async function matching(reading: Reading, q: string, documents: readonly string[]): Promise<Set<string>> {
  const index = await searchIndex(reading);
  return new Set(index.search({ q, documents, labels: ['Actor'], limit: mostFound }).map(({ id }) => id));
}
