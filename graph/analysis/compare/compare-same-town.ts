import type { ComparedTie, SameTownComparison } from '../../schema/compare-answers.ts';
import type { ActorRef } from '../../schema/document-answers.ts';
import {
  byName,
  comparedTie,
  levelFor,
  namedTies,
  placesOf,
  type CompareScope,
  type NamedTie,
  type Side,
} from './compared-ties.ts';
import { compareMeasures } from './compare-measures.ts';
import { areaRef } from '../../programme/refs.ts';
import { mergeCounts } from './merge-counts.ts';
import type { Programme, ProgrammeRow } from '../../programme/programme.ts';

/** Ids of the loaded documents that name a body, by body. */
export type Naming = ReadonlyMap<string, readonly string[]>;

type Lists = Pick<SameTownComparison, 'kept' | 'added' | 'dropped'>;

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
  const { both, onlyA, onlyB } = sides(placesOf(a, 'product'), placesOf(b, 'product'));
  const rows = sides(rowsByKey(a), rowsByKey(b));
  const areas = (list: readonly ProgrammeRow[]) => list.map(({ area }) => areaRef(area));
  return {
    ...scope,
    kept,
    added,
    dropped,
    open: [...added, ...dropped].filter(({ maybe }) => maybe.length > 0).length,
    jaccard: { kept: kept.length, of: all.length },
    merged: mergeCounts(all.flatMap((tie) => [...tie.a, ...tie.b])),
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

function compareTies(a: Programme, b: Programme, scope: CompareScope, naming: Naming): Lists {
  const [tiesA, tiesB] = [namedTies(a, scope), namedTies(b, scope)];
  const [placesA, placesB] = [placesOf(a, scope.level), placesOf(b, scope.level)];
  const [namedA, namedB] = [namedAt(tiesA), namedAt(tiesB)];
  const lists: Lists = { kept: [], added: [], dropped: [] };
  for (const shown of inOneOrder(a, b, tiesA, tiesB, scope.level)) {
    const { key, place, actor } = shown;
    const [tieA, tieB] = [tiesA.get(key), tiesB.get(key)];
    const entry = (maybe: ActorRef[], before: ComparedTie['before']): ComparedTie => {
      const side = (tie: NamedTie | undefined, places: typeof placesA): Side => ({
        tie,
        row: places.get(place),
      });
      const both = { a: side(tieA, placesA), b: side(tieB, placesB) };
      return comparedTie(shown, both, scope.level, { maybe, before });
    };
    const possibly = (others: ReadonlyMap<string, readonly ActorRef[]>): ActorRef[] => {
      const same = new Set([a, b].flatMap(({ maybeSame }) => maybeSame.get(actor.id) ?? []));
      return (others.get(place) ?? []).filter(({ id }) => same.has(id));
    };
    if (tieA !== undefined && tieB !== undefined) lists.kept.push(entry([], null));
    else if (tieA === undefined)
      lists.added.push(entry(possibly(namedA), knownBefore(actor.id, a, b, naming)));
    else lists.dropped.push(entry(possibly(namedB), null));
  }
  return lists;
}

/** Where B's new partner was known already: elsewhere in A, in a third document, or nowhere. */
function knownBefore(actor: string, a: Programme, b: Programme, naming: Naming): ComparedTie['before'] {
  const documents = (naming.get(actor) ?? []).filter((id) => id !== b.document.id);
  if (documents.includes(a.document.id)) return { known: 'in-a', documents };
  return { known: documents.length > 0 ? 'elsewhere' : 'nowhere', documents };
}

function namedAt(ties: ReadonlyMap<string, NamedTie>): ReadonlyMap<string, readonly ActorRef[]> {
  const byPlace = Map.groupBy(ties.values(), ({ place }) => place);
  return new Map([...byPlace].map(([place, list]) => [place, list.map(({ actor }) => actor)]));
}

/** All ties once, in the later document's order of places, so that exchanging A and B exchanges nothing else. */
function inOneOrder(
  a: Programme,
  b: Programme,
  tiesA: ReadonlyMap<string, NamedTie>,
  tiesB: ReadonlyMap<string, NamedTie>,
  level: CompareScope['level'],
): NamedTie[] {
  const bLater = isLater(b, a);
  const [later, earlier] = bLater ? [b, a] : [a, b];
  const places = new Set([...placesOf(later, level).keys(), ...placesOf(earlier, level).keys()]);
  const position = new Map([...places].map((place, index) => [place, index]));
  const at = ({ place }: NamedTie): number => position.get(place) ?? places.size;
  const all = bLater ? [...tiesA, ...tiesB] : [...tiesB, ...tiesA];
  return [...new Map(all).values()].sort(
    (one, other) => at(one) - at(other) || byName(one.actor, other.actor),
  );
}

function isLater({ document: one }: Programme, { document: other }: Programme): boolean {
  if (one.year !== other.year) return (one.year ?? 0) > (other.year ?? 0);
  return one.id > other.id;
}

/** What both have, and what only one has, each in its own document's order. */
function sides(a: ReadonlyMap<string, ProgrammeRow>, b: ReadonlyMap<string, ProgrammeRow>) {
  const only = (one: typeof a, other: typeof a): ProgrammeRow[] =>
    [...one].flatMap(([key, row]) => (other.has(key) ? [] : [row]));
  const both = [...b].flatMap(([key, row]) => (a.has(key) ? [row] : []));
  return { both, onlyA: only(a, b), onlyB: only(b, a) };
}
