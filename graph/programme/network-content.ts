import type { NetworkAnswer } from '../schema/network-answers.ts';
import type { DocumentContent, NetworkContent } from '../schema/network-content.ts';
import { compareText } from '../schema/compare-text.ts';
import { countedAreas } from './counted-areas.ts';
import { programmeNotes } from './programme-notes.ts';
import { compareProgrammes } from './programme-order.ts';
import type { Programme, ProgrammeActor, ProgrammeMeasure, ProgrammeRow } from './programme.ts';
import { namings, statedTies } from './ties.ts';

/** What the networks of some programmes are computed from, with measures and goals. */
export function networkContent(programmes: readonly Programme[]): NetworkContent {
  return {
    level: 'measure',
    documents: programmes
      .toSorted((a, b) => compareText(a.document.id, b.document.id))
      .map((programme) => documentContent(programme)),
    notes: programmes.toSorted(compareProgrammes).flatMap((programme) => {
      const { title } = programme.document;
      return programmeNotes(programme).map(({ de, en }) => ({
        de: `${title}: ${de}`,
        en: `${title}: ${en}`,
      }));
    }),
    ...feedback(programmes),
  };
}

/** The same without measures and goals, which networks of areas do not draw. */
export function withoutMeasures({ documents, ...content }: NetworkContent): NetworkContent {
  return {
    ...content,
    level: 'product',
    documents: documents.map(({ rows, names, stated, ...document }) => ({
      ...document,
      rows: rows.map((row) => ({ ...row, measures: [] })),
      names: names.map((name) => ({ ...name, measure: null })),
      stated: stated.map((statement) => ({ ...statement, measure: null })),
      goals: [],
    })),
  };
}

const kept = new WeakMap<Programme, DocumentContent>();

function documentContent(programme: Programme): DocumentContent {
  const known = kept.get(programme) ?? contentOf(programme);
  kept.set(programme, known);
  return known;
}

function contentOf(programme: Programme): DocumentContent {
  const { document, outline, areas, goals, rows } = programme;
  const [tying, stated] = [namings(programme), statedTies(programme)];
  const actors = [...new Set([...tying, ...stated].map(({ actor }) => actor))];
  const together = new Map(
    countedAreas(programme).flatMap(({ area, doubles }) => {
      const all = [area, ...doubles].map(({ id }) => id);
      return all.map((id) => [id, all.filter((other) => other !== id)] as const);
    }),
  );
  const [sectionAt, areaAt, rowAt, actorAt] = [places(outline), places(areas), places(rows), places(actors)];
  const ends = (row: ProgrammeRow, actor: ProgrammeActor, measure: ProgrammeMeasure | undefined | null) => ({
    row: rowAt(row),
    actor: actorAt(actor),
    measure: measure === undefined || measure === null ? null : row.measures.indexOf(measure),
  });
  return {
    id: document.id,
    form: document.form,
    sections: outline.map(({ id, code, title, parentCode }) => ({ id, code, title, parent: parentCode })),
    areas: areas.map(({ id, label, name, code, kind, runBy }) => ({
      id,
      label,
      name,
      code,
      kind,
      runBy: runBy?.id ?? null,
      doubles: together.get(id) ?? [],
    })),
    actors: actors.map(({ id, name, type, status, guess }) => ({ id, name, type, status, guess })),
    rows: rows.map(({ section, area, measures }) => ({
      section: sectionAt(section),
      area: areaAt(area),
      measures: measures.map(({ id, title }) => ({ id, title })),
    })),
    names: tying.map(({ row, actor, mention: { measure, basis, review, modality, answer } }) => ({
      ...ends(
        row,
        actor,
        row.measures.find(({ id }) => id === measure),
      ),
      basis,
      review,
      modality,
      ...(answer === undefined ? {} : { answer }),
    })),
    stated: stated.map(({ row, actor, measure, basis }) => ({ ...ends(row, actor, measure), basis })),
    goals: goals.map(({ id, title, section }) => ({ id, title, section })),
  };
}

/** The place of each thing in a list, from 0. Throws for what is not in it. */
function places<T>(list: readonly T[]): (thing: T) => number {
  const known = new Map(list.map((thing, place) => [thing, place]));
  return (thing) => {
    const place = known.get(thing);
    if (place === undefined) throw new Error('a programme speaks of what is not among its parts');
    return place;
  };
}

/** Who is named in the documents, whatever the filters, and was asked; a body named in two of them counts once. */
function feedback(programmes: readonly Programme[]): Pick<NetworkAnswer['coverage'], 'feedback'> {
  const names = programmes.flatMap((programme) =>
    namings(programme).map(({ actor, mention }) => ({ programme, actor, mention })),
  );
  const asked = new Set(
    names.flatMap(({ programme, actor }) => (programme.asked.has(actor.id) ? [actor.id] : [])),
  );
  if (asked.size === 0) return {};
  const answering = [
    ...names.flatMap(({ mention, actor }) => (mention.answer === undefined ? [] : [actor.id])),
    ...programmes.flatMap(({ stated }) =>
      stated.flatMap(({ basis, actor }) => (basis === 'R' ? [actor.id] : [])),
    ),
  ];
  return { feedback: { asked: asked.size, answered: new Set(answering.filter((id) => asked.has(id))).size } };
}
