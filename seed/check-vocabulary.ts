import { measureId } from '../graph/node-ids.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Actor, Registry, Term } from '../graph/schema/registry.ts';
import { placedRows } from './placed-rows.ts';
import { speaksOf } from './term-words.ts';

/** First segment of a term's id; nothing that documents name carries it. */
const termScope = 'begriff/';

/** What is wrong with the vocabulary itself, and where measures and profiles use it wrongly. */
export function checkVocabulary(registry: Registry, bundles: readonly Bundle[]): string[] {
  const measures = bundles.flatMap(measuresOf);
  const used = new Set(measures.flatMap(({ terms }) => terms));
  const known = new Set(registry.terms.map(({ id }) => id));
  return [
    ...checkIds(registry),
    ...checkWords(registry.terms),
    ...registry.terms.filter(({ id }) => !used.has(id)).map(({ id }) => `${id}: no measure speaks of it`),
    ...registry.actors.flatMap((actor) => checkProfile(actor, known)),
    ...measures.flatMap(({ at, title, terms }) => [
      ...misnamed(at, terms, known),
      ...registry.terms
        .filter((term) => !terms.includes(term.id) && speaksOf(title, term))
        .map(({ id }) => `${at}: its own title speaks of ${id}, which is not recorded`),
    ]),
  ];
}

function measuresOf(bundle: Bundle) {
  return placedRows(bundle).flatMap(({ id, row }) =>
    row.measures.map(({ title, terms }, index) => ({ at: measureId(id, index + 1), title, terms })),
  );
}

function checkIds({ terms, actors, things }: Registry): string[] {
  const ids = terms.map(({ id }) => id);
  return [
    ...ids
      .filter((id) => !id.startsWith(termScope))
      .map((id) => `${id}: a term is to be filed under ${termScope}`),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${id}: defined twice`),
    ...[...actors, ...things]
      .filter(({ id }) => id.startsWith(termScope))
      .map(({ id }) => `${id}: is filed among terms`),
  ];
}

/** A word that begins with another word finds nothing new in its own term, and two terms at once in another one. */
function checkWords(terms: readonly Term[]): string[] {
  const all = terms.flatMap(({ id, words }) => words.map((word) => ({ id, word })));
  return all.flatMap(({ id, word }, index) => [
    ...(word === word.normalize('NFC').toLowerCase().trim()
      ? []
      : [`${id}: "${word}" is not written in lower case`]),
    ...all
      .filter((other, place) => place !== index && word.startsWith(other.word))
      .map((other) => `${id}: "${word}" begins with "${other.word}" of ${other.id}`),
  ]);
}

function checkProfile({ id, status, profile }: Actor, known: ReadonlySet<string>): string[] {
  const faults = misnamed(`${id} profile`, profile, known);
  return status === 'identifiable' || profile.length === 0
    ? faults
    : [...faults, `${id}: only a named body has a profile`];
}

function misnamed(at: string, terms: readonly string[], known: ReadonlySet<string>): string[] {
  return [
    ...terms.filter((id) => !known.has(id)).map((id) => `${at}: ${id} is no known term`),
    ...terms.filter((id, index) => terms.indexOf(id) !== index).map((id) => `${at}: names ${id} twice`),
  ];
}
