import { compareText } from '../schema/compare-text.ts';
import { strongest } from '../network/tie-figures.ts';
import type { EntryRecord } from '../records/product-entries.ts';
import { type NamedWay, waysOf } from '../programme/named.ts';
import type { PartnerSummary } from '../schema/detail-answers.ts';
import { countedAreaOf } from './corpus/counted-area.ts';
import type { SharedNames } from './corpus/shared-names.ts';
import type { TyingName } from './corpus/tying-names.ts';

/** Counts of one body from the names that tie, and how it is `named`; `said`: what products are called. */
export function partnerSummary(
  { id, name, type, status }: Pick<PartnerSummary, 'id' | 'name' | 'type' | 'status'>,
  { names, named }: { readonly names: readonly TyingName[]; readonly named: readonly NamedWay[] },
  said: ReadonlyMap<string, EntryRecord>,
  shared: SharedNames,
): PartnerSummary {
  const areas = Map.groupBy(names, ({ row }) => countedAreaOf(row, shared));
  return {
    id,
    name,
    type,
    status,
    documents: [...new Set(named.map(({ document }) => document))].sort(),
    named: waysOf(named),
    areas: [...areas.values()]
      .flatMap((inside) => areaSummary(inside, said))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    rows: new Set(names.map(({ row }) => row)).size,
    mentions: names.length,
    bestBasis: names.length === 0 ? null : strongest(names.map(({ basis }) => basis)),
    unreviewed: names.filter(({ review }) => review === 'open').length,
  };
}

/** One area as it is counted, under the first of its ids that names the partner. */
function areaSummary(
  names: readonly TyingName[],
  said: ReadonlyMap<string, EntryRecord>,
): PartnerSummary['areas'] {
  const called = new Map(
    names.map(({ row: { product, section } }) =>
      product === null ? [section.id, section.title] : [product, said.get(product)?.name ?? product],
    ),
  );
  const [first, ...doubles] = [...called.keys()].sort();
  return first === undefined ? [] : [{ id: first, name: called.get(first) ?? first, doubles }];
}
