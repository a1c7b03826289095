import { compareText } from '../schema/compare-text.ts';
import { strongest } from '../programme/ties.ts';
import type { EntryRecord } from '../records/product-entries.ts';
import type { PartnerSummary } from '../schema/detail-answers.ts';
import type { TyingName } from './corpus/tying-names.ts';

/** Counts of one body from the names that tie; `said`: what products are called. */
export function partnerSummary(
  { id, name, type, status }: Pick<PartnerSummary, 'id' | 'name' | 'type' | 'status'>,
  names: readonly TyingName[],
  said: ReadonlyMap<string, EntryRecord>,
): PartnerSummary {
  const areas = new Map(
    names.map(({ row: { product, section } }) =>
      product === null ? [section.id, section.title] : [product, said.get(product)?.name ?? product],
    ),
  );
  return {
    id,
    name,
    type,
    status,
    documents: [...new Set(names.map(({ row }) => row.document))].sort(),
    areas: [...areas]
      .map(([area, called]) => ({ id: area, name: called }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
    rows: new Set(names.map(({ row }) => row)).size,
    mentions: names.length,
    bestBasis: names.length === 0 ? null : strongest(names.map(({ basis }) => basis)),
    unreviewed: names.filter(({ review }) => review === 'open').length,
  };
}
