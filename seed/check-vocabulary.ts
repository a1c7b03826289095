import { measureId } from '../graph/schema/ids.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Actor, Registry, Term } from '../graph/schema/registry.ts';
import { placedRows } from './placed-rows.ts';
import { speaksOf } from './term-words.ts';

/** First segment of a term's id; nothing that documents name carries it. */
const termScope = 'begriff/';

/** What the store cannot know to be wrong: words that find too much, terms that find nothing, titles that say more. */
export function checkVocabulary(registry: Registry, bundles: readonly Bundle[]): string[] {
  const measures = bundles.flatMap(measuresOf);
  const used = new Set(measures.flatMap(({ terms }) => terms));
  return [
    ...checkIds(registry),
    ...checkWords(registry.terms),
    ...registry.terms.flatMap(checkName),
    ...registry.terms.filter(({ id }) => !used.has(id)).map(({ id }) => `${id}: no measure speaks of it`),
    ...registry.actors.flatMap((actor) => checkProfile(actor)),
    ...measures.flatMap(({ at, title, terms }) => [
      ...doubled(at, terms),
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
  return [
    ...terms
      .filter(({ id }) => !id.startsWith(termScope))
      .map(({ id }) => `${id}: a term is to be filed under ${termScope}`),
    ...[...actors, ...things]
      .filter(({ id }) => id.startsWith(termScope))
      .map(({ id }) => `${id}: is filed among terms`),
  ];
}

/** Sentences list the names of terms. */
function checkName({ id, name: { de, en } }: Term): string[] {
  return [de, en]
    .filter((name) => /,|\b(und|and)\b/.test(name))
    .map((name) => `${id}: the name "${name}" cannot stand in a list`);
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

function checkProfile({ id, status, profile }: Actor): string[] {
  const faults = doubled(`${id} profile`, profile);
  return status === 'identifiable' || profile.length === 0
    ? faults
    : [...faults, `${id}: only a named body has a profile`];
}

function doubled(at: string, terms: readonly string[]): string[] {
  return terms.filter((id, index) => terms.indexOf(id) !== index).map((id) => `${at}: names ${id} twice`);
}
