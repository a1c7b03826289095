import { countedAreas, countedAs } from '../../programme/counted-areas.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Term } from '../../schema/registry.ts';

/** Two areas may always share a term, however few areas there are. */
const fewestAreas = 3;

/** Subjects and target groups that at least half of a programme's products share: they tell no two of them apart. */
export function broadTerms(programme: Programme): Term[] {
  const products = countedAreas(programme).filter(({ area }) => area.label === 'Product').length;
  const counted = countedAs(programme);
  const areasOf = new Map<string, Set<string>>();
  for (const { area, measures } of programme.rows)
    for (const term of measures.flatMap(({ terms }) => terms))
      areasOf.set(term, (areasOf.get(term) ?? new Set()).add(counted.get(area.id)?.id ?? area.id));
  return [...programme.terms.values()].filter(({ id, kind }) => {
    const areas = areasOf.get(id)?.size ?? 0;
    return kind !== 'place' && areas >= fewestAreas && areas * 2 >= products;
  });
}
