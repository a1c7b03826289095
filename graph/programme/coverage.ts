import { actorTypeTable, ActorType } from '../schema/actor-types.ts';
import type { Coverage, Facets } from '../schema/network-answers.ts';
import { ActorStatus, actorStatusTable, Basis, ProductKind, StatedBasis } from '../schema/vocabulary.ts';
import { programmeNotes } from './programme-notes.ts';
import { compareProgrammes } from './programme-order.ts';
import type { NetworkSelection, PlacedNaming, PlacedRow } from './network-selection.ts';

/** What the view rests on and what it leaves out. */
export function coverage(selection: NetworkSelection, status: readonly ActorStatus[]): Coverage {
  const shown = selection.namings();
  const withPartner = selection.allNamings().filter(({ actor }) => actorStatusTable[actor.status].partner);
  const leftOut = selection.namings('status').filter(({ actor }) => !status.includes(actor.status));
  const hiddenOf = (wanted: ActorStatus): number =>
    countActors(leftOut, ({ actor }) => actor.status === wanted);
  return {
    rows: selection.allRows().length,
    rowsWithPartner: new Set(withPartner.map(({ row }) => row.id)).size,
    rowsShown: selection.rows().length,
    rowsNaming: new Set(shown.map(({ row }) => row.id)).size,
    names: countActors(selection.allNamings(), () => true),
    mentions: shown.length,
    unreviewed: shown.filter(({ mention }) => mention.review === 'open').length,
    presumed: shown.filter(({ mention }) => mention.basis === 'M2v').length,
    hidden: {
      identifiable: hiddenOf('identifiable'),
      collective: hiddenOf('collective'),
      internal: hiddenOf('internal'),
      placeholder: hiddenOf('placeholder'),
    },
    ...statements(selection),
    ...feedback(selection),
    notes: selection.programmes.toSorted(compareProgrammes).flatMap((programme) => {
      const { title } = programme.document;
      return programmeNotes(programme).map(({ de, en }) => ({
        de: `${title}: ${de}`,
        en: `${title}: ${en}`,
      }));
    }),
  };
}

/** What the view draws beside the names, and counts nowhere among them. */
function statements(selection: NetworkSelection): Pick<Coverage, 'stated'> {
  const stated = selection.stated();
  return stated.length === 0 ? {} : { stated: stated.length };
}

/** Who is named in the documents, whatever the filters, and was asked; a body named in two of them counts once. */
function feedback(selection: NetworkSelection): Pick<Coverage, 'feedback'> {
  const names = selection.allNamings();
  const asked = new Set(
    names.flatMap(({ programme, actor }) => (programme.asked.has(actor.id) ? [actor.id] : [])),
  );
  if (asked.size === 0) return {};
  const answering = [
    ...names.flatMap(({ mention, actor }) => (mention.answer === undefined ? [] : [actor.id])),
    ...selection.programmes.flatMap(({ stated }) =>
      stated.flatMap(({ basis, actor }) => (basis === 'R' ? [actor.id] : [])),
    ),
  ];
  return { feedback: { asked: asked.size, answered: new Set(answering.filter((id) => asked.has(id))).size } };
}

/** Each facet is counted with every filter but its own; values the documents do not hold are left out. */
export function facets(selection: NetworkSelection): Facets {
  const all = selection.allNamings();
  const [types, status, basis] = [
    selection.namings('types'),
    selection.namings('status'),
    selection.namings('basis'),
  ];
  const present = {
    kinds: new Set(selection.allRows().map(({ row }) => row.area.kind)),
    types: new Set(all.map(({ actor }) => actor.type)),
    status: new Set(all.map(({ actor }) => actor.status)),
    basis: new Set(all.map(({ mention }) => mention.basis)),
  };
  const stated = selection.stated('basis');
  const rowsOfKind = selection.rows('kinds');
  return {
    sections: sectionFacet(selection),
    kinds: ProductKind.options
      .filter((kind) => present.kinds.has(kind))
      .map((kind) => ({ kind, rows: rowsOfKind.filter(({ row }) => row.area.kind === kind).length })),
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
          mentions: basis.filter(({ mention }) => mention.basis === value).length,
        })),
      ...StatedBasis.options
        .map((value) => ({ basis: value, mentions: stated.filter((one) => one.basis === value).length }))
        .filter(({ mentions }) => mentions > 0),
    ],
  };
}

/** Sections with rows; documents of one town share codes, so rows of the same code are added up. */
function sectionFacet(selection: NetworkSelection): Facets['sections'] {
  const rowsOf = Map.groupBy(selection.rows('sections'), ({ row }: PlacedRow) => row.section.code);
  const byCode = Map.groupBy(
    selection.programmes.flatMap(({ sections }) => sections),
    ({ code }) => code,
  );
  return [...byCode.entries()].map(([code, [first]]) => ({
    code,
    title: first?.title ?? code,
    parent: first?.parentCode ?? null,
    rows: rowsOf.get(code)?.length ?? 0,
  }));
}

function countActors(namings: readonly PlacedNaming[], keep: (naming: PlacedNaming) => boolean): number {
  return new Set(namings.filter(keep).map(({ actor }) => actor.id)).size;
}
