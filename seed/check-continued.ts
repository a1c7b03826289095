import { measureId } from '../graph/schema/ids.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import { placedRows } from './placed-rows.ts';

/**
 * A measure goes on from one of an earlier year's programme of its own town. A programme that is not among the bundles
 * cannot be looked up and is no fault: `continues` may name a document that is not loaded.
 */
export function checkContinued(bundles: readonly Bundle[]): string[] {
  const measures = new Set(bundles.flatMap((bundle) => measuresOf(bundle).map(({ id }) => id)));
  return bundles.flatMap((bundle) =>
    measuresOf(bundle).flatMap(({ id, goesOnWith }) =>
      goesOnWith.flatMap((measure) => {
        const earlier = bundles.find(({ document }) => measure.startsWith(`${document.id}/`));
        if (earlier === undefined) return [];
        const fault = contradiction(bundle, earlier, measure, measures);
        return fault === null ? [] : [`${id}: continues ${measure}, ${fault}`];
      }),
    ),
  );
}

function measuresOf(bundle: Bundle) {
  return placedRows(bundle).flatMap(({ id, row }) =>
    row.measures.map(({ continues, merges = [] }, index) => ({
      id: measureId(id, index + 1),
      goesOnWith: [...(continues === undefined ? [] : [continues.measure]), ...merges],
    })),
  );
}

function contradiction(
  { document: own }: Bundle,
  { document: earlier }: Bundle,
  measure: string,
  measures: ReadonlySet<string>,
): string | null {
  if (earlier.municipality !== own.municipality) return `which belongs to ${earlier.municipality}`;
  if (own.year === null || earlier.year === null || earlier.year >= own.year)
    return 'which is not of an earlier year';
  return measures.has(measure) ? null : 'which does not exist';
}
