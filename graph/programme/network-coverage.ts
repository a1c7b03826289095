import { actorTypeTable, ActorType } from '../schema/actor-types.ts';
import type { Coverage, Facets } from '../schema/network-answers.ts';
import {
  ActorStatus,
  actorStatusTable,
  Basis,
  type Bilingual,
  type DocumentForm,
  ProductKind,
} from '../schema/vocabulary.ts';
import type { NetworkRecords, NetworkRow } from '../reading/network-records.ts';
import type { NetworkSelection, PlacedMention } from './network-selection.ts';

const formNotes: Readonly<Partial<Record<DocumentForm, Bilingual>>> = {
  goals: {
    de: 'Nennt nur Ziele: Einrichtungen darin sind gewünscht, nicht als Partner von Maßnahmen genannt. Deshalb gibt es hier keine Verbindungen.',
    en: 'States goals only: bodies in it are wished for, not named as partners of measures. That is why there are no ties here.',
  },
  record: {
    de: 'Protokoll eines Treffens: Organisationen wirken mit einer Rolle mit, das sind keine Kooperationen. Die Anlagen mit den Listen fehlen.',
    en: 'Record of a meeting: organisations take part in a role, which is no cooperation. The attachments holding the lists are missing.',
  },
  list: {
    de: 'Liste ohne Maßnahmen: Sie nennt Einrichtungen, aber keine Zusammenarbeit.',
    en: 'A list without measures: it names bodies but no cooperation.',
  },
};

/** What the view rests on and what it leaves out. `rowsShown`: rows left by the filters of sections and kinds. */
export function coverage(
  records: NetworkRecords,
  selection: NetworkSelection,
  status: readonly ActorStatus[],
): Coverage {
  const shown = selection.mentions();
  const withPartner = selection.allMentions().filter((mention) => actorStatusTable[mention.status].partner);
  const leftOut = selection.mentions('status').filter((mention) => !status.includes(mention.status));
  const hiddenOf = (wanted: ActorStatus): number =>
    countActors(leftOut, (mention) => mention.status === wanted);
  return {
    rows: records.rows.length,
    rowsWithPartner: new Set(withPartner.map(({ row }) => row)).size,
    rowsShown: selection.rows().length,
    mentions: shown.length,
    unreviewed: shown.filter(({ review }) => review === 'open').length,
    hidden: {
      identifiable: hiddenOf('identifiable'),
      collective: hiddenOf('collective'),
      internal: hiddenOf('internal'),
      placeholder: hiddenOf('placeholder'),
    },
    notes: records.documents.flatMap(({ title, form }) => {
      const note = formNotes[form];
      return note === undefined ? [] : [{ de: `${title}: ${note.de}`, en: `${title}: ${note.en}` }];
    }),
  };
}

/** Each facet is counted with every filter but its own; values the documents do not hold are left out. */
export function facets(records: NetworkRecords, selection: NetworkSelection): Facets {
  const all = selection.allMentions();
  const [types, status, basis] = [
    selection.mentions('types'),
    selection.mentions('status'),
    selection.mentions('basis'),
  ];
  const present = {
    kinds: new Set(records.rows.map(({ kind }) => kind)),
    types: new Set(all.map(({ type }) => type)),
    status: new Set(all.map((mention) => mention.status)),
    basis: new Set(all.map((mention) => mention.basis)),
  };
  const rowsOfKind = selection.rows('kinds');
  return {
    sections: sectionFacet(records, selection.rows('sections')),
    kinds: ProductKind.options
      .filter((kind) => present.kinds.has(kind))
      .map((kind) => ({ kind, rows: rowsOfKind.filter((row) => row.kind === kind).length })),
    types: ActorType.options
      .filter((type) => present.types.has(type))
      .sort((a, b) => actorTypeTable[a].number - actorTypeTable[b].number)
      .map((type) => ({ type, actors: countActors(types, (mention) => mention.type === type) })),
    status: ActorStatus.options
      .filter((value) => present.status.has(value))
      .map((value) => ({
        status: value,
        actors: countActors(status, (mention) => mention.status === value),
      })),
    basis: Basis.options
      .filter((value) => present.basis.has(value))
      .map((value) => ({
        basis: value,
        mentions: basis.filter((mention) => mention.basis === value).length,
      })),
  };
}

/** Sections with rows; documents of one town share codes, so rows of the same code are added up. */
function sectionFacet(records: NetworkRecords, rows: readonly NetworkRow[]): Facets['sections'] {
  const holding = new Set(records.rows.map(({ section }) => section));
  const rowsOf = Map.groupBy(rows, ({ section }) => section);
  const byCode = Map.groupBy(
    records.sections.filter(({ id }) => holding.has(id)),
    ({ code }) => code,
  );
  return [...byCode.entries()].map(([code, sections]) => ({
    code,
    title: sections[0]?.title ?? code,
    parent: sections[0]?.parentCode ?? null,
    rows: sections.reduce((total, { id }) => total + (rowsOf.get(id)?.length ?? 0), 0),
  }));
}

function countActors(mentions: readonly PlacedMention[], keep: (mention: PlacedMention) => boolean): number {
  return new Set(mentions.filter(keep).map(({ actor }) => actor)).size;
}
