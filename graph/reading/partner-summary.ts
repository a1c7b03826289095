import { compareText } from '../schema/compare-text.ts';
import { tieFigures } from '../programme/ties.ts';
import type { PartnerRecord } from '../records/partner-records.ts';
import type { PartnerSummary } from '../schema/detail-answers.ts';

/** Counts of one body from the names that tie; null without any. `words`: see productWords. */
export function partnerSummary(
  names: readonly PartnerRecord[],
  words: ReadonlyMap<string, { readonly name: string }>,
): PartnerSummary | null {
  const [first] = names;
  if (first === undefined) return null;
  const { rows, mentions, basis, unreviewed } = tieFigures(names);
  return {
    id: first.actor,
    name: first.name,
    type: first.type,
    status: first.status,
    documents: [...new Set(names.map(({ document }) => document))].sort(),
    areas: areasByName(
      names.map(({ area, areaName }) => ({ id: area, name: words.get(area)?.name ?? areaName })),
    ),
    rows,
    mentions,
    bestBasis: basis,
    unreviewed,
  };
}

/** Areas once each, by name, those of one name by id. */
export function areasByName(areas: readonly PartnerSummary['areas'][number][]): PartnerSummary['areas'] {
  return [...new Map(areas.map((area) => [area.id, area])).values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
}
