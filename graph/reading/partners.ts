import { z } from 'zod';
import type { Reading } from './reading.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { PartnersAnswer } from '../schema/detail-answers.ts';
import { ActorStatus, BasisFilter, NodeId, partnerStatuses } from '../schema/vocabulary.ts';
import type { NamedWay } from '../programme/named.ts';
import { compareText } from '../schema/compare-text.ts';
import type { ActorRef } from '../schema/document-answers.ts';
import { isMadeByHand } from '../schema/made-entry.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Corpus, corpus } from './corpus/corpus.ts';
import { inScope } from './corpus/derived.ts';
import { countedAreaOf } from './corpus/counted-area.ts';
import { namedInScope } from './corpus/named-bodies.ts';
import { saidOfProducts } from './corpus/occurrences.ts';
import type { NamedBody, SharedNames } from './corpus/shared-names.ts';
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
  readonly named: readonly NamedWay[];
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

/**
 * Bodies named in the documents in whatever way, with counts of the names that tie; equal ones stand in the order of
 * their names. With `basis` only those with a name that ties on one.
 */
export async function partners(reading: Reading, query: PartnersQuery): Promise<PartnersAnswer> {
  const { documents, types, basis, q, sort, order, cursor, limit, ...rest } = PartnersQuery.parse(query);
  const status = rest.status.length === 0 ? partnerStatuses : rest.status;
  const start = cursor === undefined ? 0 : decodeCursor(cursor);
  const [all, found] = await Promise.all([
    corpus(reading),
    q === undefined || q.trim() === '' ? null : matching(reading, q, documents),
  ]);
  const tying =
    documents.length === 0
      ? allTyingNames.of(all, reading.scope)
      : tyingNames(inScope(all, reading.scope).filter(({ head }) => documents.includes(head.id)));
  const ways = namedInScope.of(all, reading.scope);
  const bodies = [...ways].flatMap(([id, everywhere]): Counted[] => {
    const body = all.names.bodies.get(id);
    if (body === undefined || !status.includes(body.status) || found?.ids.has(id) === false) return [];
    if (types.length > 0 && !types.includes(body.type)) return [];
    const named =
      documents.length === 0 ? everywhere : everywhere.filter(({ document }) => documents.includes(document));
    if (named.length === 0) return [];
    const names = tying.get(id) ?? [];
    const wanted = basis.length === 0 ? names : names.filter((name) => basis.includes(name.basis));
    if (basis.length > 0 && wanted.length === 0) return [];
    return [{ body, named, names: wanted, ...countsOfNames(wanted, all.names) }];
  });
  bodies.sort(
    (a, b) =>
      orders[sort](a, b) || compareText(a.body.name, b.body.name) || compareText(a.body.id, b.body.id),
  );
  if (order === 'reversed') bodies.reverse();
  const page = bodies.slice(start, start + limit);
  const end = start + page.length;
  const said = saidOfProducts.of(all, reading.scope);
  const towns = inScope(all, reading.scope).flatMap(({ head }) =>
    documents.includes(head.id) ? [head.town] : [],
  );
  return {
    partners: page.map(({ body, ...counted }) => partnerSummary(body, counted, said, all.names)),
    total: bodies.length,
    next: end < bodies.length ? encodeCursor(end) : null,
    missed: [...(found?.missed ?? [])],
    unnamed: unnamed(all, ways, towns).filter(
      ({ id, type, status: own }) =>
        status.includes(own) && (types.length === 0 || types.includes(type)) && found?.ids.has(id) !== false,
    ),
  };
}

/** Bodies made by hand that no document names, of these towns or of none; of any where none is asked for. */
function unnamed(all: Corpus, named: ReadonlyMap<string, unknown>, towns: readonly string[]): ActorRef[] {
  return [...all.names.bodies.values()]
    .filter(({ id }) => isMadeByHand(id) && !named.has(id))
    .filter(({ place: { town } }) => towns.length === 0 || town === null || towns.includes(town))
    .toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ id, name, type, status }) => ({ id, name, type, status }));
}

/** Counted once, as long as the names are kept: with many towns that is most of what an answer costs. */
const countsOf = new WeakMap<readonly TyingName[], { readonly rows: number; readonly areas: number }>();

/** Sorting needs no more, and most of them are on another page. */
function countsOfNames(names: readonly TyingName[], shared: SharedNames) {
  const counts = countsOf.get(names) ?? counted(names, shared);
  countsOf.set(names, counts);
  return counts;
}

function counted(names: readonly TyingName[], shared: SharedNames) {
  const rows = new Set(names.map(({ row }) => row));
  return { rows: rows.size, areas: new Set([...rows].map((row) => countedAreaOf(row, shared))).size };
}

/** Bodies found by their name, or those that lack fewest of its words. */
interface Matching {
  readonly ids: ReadonlySet<string>;
  readonly missed: readonly string[];
}

async function matching(reading: Reading, q: string, documents: readonly string[]): Promise<Matching> {
  const index = await searchIndex(reading);
  const byName = index
    .search({ q, documents, labels: ['Actor'], limit: mostFound })
    .filter(({ topics }) => topics.length === 0);
  const missed = byName[0]?.missed ?? [];
  const hits = byName.filter((hit) => hit.missed.length === missed.length);
  return { ids: new Set(hits.map(({ id }) => id)), missed };
}
