import { actorTypeTable, ActorType } from '../schema/actor-types.ts';
import type { Coverage, Facets } from '../schema/network-answers.ts';
import { ActorStatus, actorStatusTable, Basis, ProductKind, StatedBasis } from '../schema/vocabulary.ts';
import type { NetworkContent } from '../schema/network-content.ts';
import type { NetworkSelection, PlacedName } from './selection.ts';

/** What the view rests on and what it leaves out. */
export function coverage(
  selection: NetworkSelection,
  status: readonly ActorStatus[],
  { notes, feedback }: Pick<NetworkContent, 'notes' | 'feedback'>,
): Coverage {
  const shown = selection.names();
  const stated = selection.stated().length;
  const withPartner = selection.allNames().filter(({ actor }) => actorStatusTable[actor.status].partner);
  const leftOut = selection.names('status').filter(({ actor }) => !status.includes(actor.status));
  const hiddenOf = (wanted: ActorStatus): number =>
    countActors(leftOut, ({ actor }) => actor.status === wanted);
  return {
    rows: selection.allRows().length,
    rowsWithPartner: new Set(withPartner.map(({ row }) => row)).size,
    rowsShown: selection.rows().length,
    rowsNaming: new Set(shown.map(({ row }) => row)).size,
    names: countActors(selection.allNames(), () => true),
    mentions: shown.length,
    unreviewed: shown.filter(({ review }) => review === 'open').length,
    presumed: shown.filter(({ basis }) => basis === 'M2v').length,
    hidden: {
      identifiable: hiddenOf('identifiable'),
      collective: hiddenOf('collective'),
      internal: hiddenOf('internal'),
      placeholder: hiddenOf('placeholder'),
    },
    // Drawn beside the names, and counted nowhere among them.
    ...(stated === 0 ? {} : { stated }),
    ...(feedback === undefined ? {} : { feedback }),
    notes,
  };
}

/** Each facet is counted with every filter but its own; values the documents do not hold are left out. */
export function facets(selection: NetworkSelection): Facets {
  const all = selection.allNames();
  const [types, status, basis] = [
    selection.names('types'),
    selection.names('status'),
    selection.names('basis'),
  ];
  const present = {
    kinds: new Set(selection.allRows().map(({ area }) => area.kind)),
    types: new Set(all.map(({ actor }) => actor.type)),
    status: new Set(all.map(({ actor }) => actor.status)),
    basis: new Set(all.map((name) => name.basis)),
  };
  const stated = selection.stated('basis');
  const rowsOfKind = selection.rows('kinds');
  return {
    sections: sectionFacet(selection),
    kinds: ProductKind.options
      .filter((kind) => present.kinds.has(kind))
      .map((kind) => ({ kind, rows: rowsOfKind.filter(({ area }) => area.kind === kind).length })),
    types: ActorType.options
      .filter((type) => present.types.has(type))
      .sort((a, b) => actorTypeTable[a].number - actorTypeTable[b].number)
      .map((type) => ({ type, actors: countActors(types, ({ actor }) => actor.type === type) })),
    status: ActorStatus.options
      .filter((value) => present.status.has(value))
      .map((value) => ({
        status: value,
        actors: countActors(status, ({ actor }) => actor.status === value),
      })),
    basis: [
      ...Basis.options
        .filter((value) => present.basis.has(value))
        .map((value) => ({
          basis: value,
          mentions: basis.filter((name) => name.basis === value).length,
        })),
      ...StatedBasis.options
        .map((value) => ({ basis: value, mentions: stated.filter((one) => one.basis === value).length }))
        .filter(({ mentions }) => mentions > 0),
    ],
  };
}

/** Sections with rows; documents of one town share codes, so rows of the same code are added up. */
function sectionFacet(selection: NetworkSelection): Facets['sections'] {
  const rowsOf = Map.groupBy(selection.rows('sections'), ({ section }) => section.code);
  const holding = new Set(selection.allRows().map(({ section }) => section));
  const byCode = Map.groupBy(
    selection.documents.flatMap(({ sections }) => sections.filter((section) => holding.has(section))),
    ({ code }) => code,
  );
  return [...byCode.entries()].map(([code, [first]]) => ({
    code,
    title: first?.title ?? code,
    parent: first?.parent ?? null,
    rows: rowsOf.get(code)?.length ?? 0,
  }));
}

function countActors(names: readonly PlacedName[], keep: (name: PlacedName) => boolean): number {
  return new Set(names.filter(keep).map(({ actor }) => actor.id)).size;
}
