import type { SameTownComparison } from '../../schema/compare-answers.ts';
import { compareMeasures } from './compare-measures.ts';
import { compareTies, type Naming } from './compare-ties.ts';
import { levelFor, namedTies, placesOf, type CompareScope } from './compared-ties.ts';
import { doublesOf } from '../../programme/counted-areas.ts';
import { areaRef } from '../../programme/refs.ts';
import { mergeCounts } from './merge-counts.ts';
import type { Programme, ProgrammeRow } from '../../programme/programme.ts';

/** Bodies whose ties B has and A has not: of these one asks where else they are named. */
export function addedActors(a: Programme, b: Programme, asked: CompareScope): string[] {
  const scope = { ...asked, level: levelFor(a, b, asked.level) };
  const before = namedTies(a, scope);
  const added = [...namedTies(b, scope).values()].filter(({ key }) => !before.has(key));
  return [...new Set(added.map(({ actor }) => actor.id))].sort();
}

/**
 * Two documents of one town, aligned by product and by row key. Jaccard (1901) is kept of kept + added + dropped, as
 * two counts. `level` of the answer is that of areas where rows cannot be aligned. `naming` covers at least `addedActors`.
 */
export function compareSameTown(
  a: Programme,
  b: Programme,
  { level: asked, include }: CompareScope,
  naming: Naming,
): Omit<SameTownComparison, 'mode' | 'comparable' | 'a' | 'b' | 'checks' | 'limits'> {
  const scope = { level: levelFor(a, b, asked), include };
  const { kept, added, dropped } = compareTies(a, b, scope, naming);
  const all = [...kept, ...added, ...dropped];
  // A name that stands for its whole too is one name.
  const mentions = new Map(all.flatMap((tie) => [...tie.a, ...tie.b].map((line) => [line.mention, line])));
  const { both, onlyA, onlyB } = sides(placesOf(a, 'product'), placesOf(b, 'product'));
  const rows = sides(rowsByKey(a), rowsByKey(b));
  const doubles = doublesOf([a, b]);
  const areas = (list: readonly ProgrammeRow[]) =>
    list.map(({ area }) => ({ ...areaRef(area), doubles: [...(doubles.get(area.id) ?? [])] }));
  return {
    ...scope,
    kept,
    added,
    dropped,
    open: [...added, ...dropped].filter(({ maybe }) => maybe.length > 0).length,
    jaccard: { kept: kept.length, of: all.length },
    merged: mergeCounts(mentions.values()),
    areas: { both: areas(both), onlyA: areas(onlyA), onlyB: areas(onlyB) },
    rows: {
      both: rows.both.length,
      onlyA: rows.onlyA.map(({ id }) => id),
      onlyB: rows.onlyB.map(({ id }) => id),
    },
    measures: compareMeasures(a, b),
  };
}

/** Rows that can be found again in another year. */
function rowsByKey({ rows }: Programme): ReadonlyMap<string, ProgrammeRow> {
  return new Map(rows.flatMap((row) => (row.area.label === 'Product' ? [[row.key, row]] : [])));
}

/** What both have, and what only one has, each in its own document's order. */
function sides(a: ReadonlyMap<string, ProgrammeRow>, b: ReadonlyMap<string, ProgrammeRow>) {
  const only = (one: typeof a, other: typeof a): ProgrammeRow[] =>
    [...one].flatMap(([key, row]) => (other.has(key) ? [] : [row]));
  const both = [...b].flatMap(([key, row]) => (a.has(key) ? [row] : []));
  return { both, onlyA: only(a, b), onlyB: only(b, a) };
}
