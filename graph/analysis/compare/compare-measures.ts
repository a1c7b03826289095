import type { SameTownComparison } from '../../schema/compare-answers.ts';
import { placeOf, placesOf } from './compared-ties.ts';
import { continuations } from '../../programme/continuations.ts';
import type { Programme, ProgrammeMeasure } from '../../programme/programme.ts';

/**
 * Measures of rows that both documents have: read as the same or changed (counted per pair), only in A (ended), only in
 * B (begun). Whichever document is later says what it goes on with. Null while no such reading was recorded.
 */
export function compareMeasures(a: Programme, b: Programme): SameTownComparison['measures'] {
  const [inA, inB] = [measuresBeside(a, b), measuresBeside(b, a)];
  const pairs = [...pairsFrom(inB, inA), ...pairsFrom(inA, inB)];
  if (pairs.length === 0) return null;
  const matched = new Set(pairs.flatMap(({ measure, earlier }) => [measure, earlier]));
  const unmatched = (measures: ReadonlyMap<string, ProgrammeMeasure>): number =>
    [...measures.keys()].filter((id) => !matched.has(id)).length;
  const same = pairs.filter(({ kind }) => kind === 'same').length;
  return { same, changed: pairs.length - same, ended: unmatched(inA), begun: unmatched(inB) };
}

/** Measures of one document in rows (sections, where rows have no product) that the other has too, by id. */
function measuresBeside(programme: Programme, other: Programme): ReadonlyMap<string, ProgrammeMeasure> {
  const places = placesOf(other, 'row');
  const rows = programme.rows.filter((row) => places.has(placeOf(row, 'row')));
  return new Map(rows.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure])));
}

function pairsFrom(
  later: ReadonlyMap<string, ProgrammeMeasure>,
  earlier: ReadonlyMap<string, ProgrammeMeasure>,
) {
  return [...later.values()].flatMap((measure) =>
    continuations(measure).flatMap((one) =>
      earlier.has(one.measure) ? [{ measure: measure.id, earlier: one.measure, kind: one.kind }] : [],
    ),
  );
}
