import type { Findable } from '../identity/findable.ts';
import { nameWords } from '../identity/name-words.ts';
import { SearchIndex, type SearchRequest, type Sight } from '../identity/search-index.ts';
import { Vocabulary } from '../identity/vocabulary.ts';
import type { HitNaming, SearchAnswer } from '../schema/detail-answers.ts';
import type { NamedWay } from '../programme/named.ts';
import { type Corpus, corpus } from './corpus/corpus.ts';
import { OfCorpus } from './corpus/derived.ts';
import { namedInScope } from './corpus/named-bodies.ts';
import { occurrences, saidOfProducts } from './corpus/occurrences.ts';
import { segmentOf, segmentOfGroup } from './corpus/segments.ts';
import type { Reading } from './reading.ts';
import { everything, type Scope } from './scope.ts';

const vocabularies = new OfCorpus<Vocabulary>(({ documents, names }) => {
  const segments = [...documents.map(segmentOf), ...names.groups.map((group) => segmentOfGroup(group))];
  return new Vocabulary(segments, names.topics);
});

const indexes = new OfCorpus<SearchIndex>(
  (all, scope) => new SearchIndex(vocabularies.of(all), sightOf(all, scope)),
);

/** Nodes by name, alias, code or topic, the best match first. */
export async function search(reading: Reading, request: SearchRequest): Promise<SearchAnswer> {
  const index = await searchIndex(reading);
  const { hits, elsewhere } = index.searchEverywhere(request);
  return { query: request.q, hits, elsewhere };
}

/** The index of what the graph holds now for readers of this scope. */
export async function searchIndex(reading: Reading): Promise<SearchIndex> {
  return indexes.of(await corpus(reading), reading.scope);
}

/** An area is found under the words of one document alone; what documents share, unless it occurs out of scope only. */
function sightOf(all: Corpus, scope: Scope): Sight {
  const occurring = occurrences.of(all);
  const said = saidOfProducts.of(all, scope);
  const named = namedInScope.of(all, scope);
  const usage = new Map<Findable, number>();
  const timesOf = (id: string): readonly (readonly [string, number])[] =>
    [...(occurring.get(id) ?? [])].filter(([document]) => scope.sees(document));
  const documentsOf = ({ id, label, document }: Findable): readonly string[] => {
    if (document !== null && label !== 'Product') return [document];
    const found =
      label === 'Actor' ? (named.get(id) ?? []).map((way) => way.document) : timesOf(id).map(([one]) => one);
    return [...new Set(found)].sort();
  };
  return {
    sees: ({ id, label, document }) => {
      if (label === 'Product') return said.get(id)?.document === document;
      if (document !== null) return scope.sees(document);
      if (scope === everything) return true;
      const times = occurring.get(id);
      return times === undefined || [...times.keys()].some((one) => scope.sees(one));
    },
    occurrenceOf: (entry) => {
      const ways = entry.label === 'Actor' ? (named.get(entry.id) ?? []) : [];
      return { documents: documentsOf(entry), named: strongestOf(ways) };
    },
    occursIn: (entry, documents) => documentsOf(entry).some((one) => documents.includes(one)),
    usageOf: (entry) => {
      const { id, label, document } = entry;
      if (document !== null && label !== 'Product') return 0;
      const found = usage.get(entry) ?? timesOf(id).reduce((sum, [, count]) => sum + count, 0);
      usage.set(entry, found);
      return found;
    },
    ...placesOf(all, scope, documentsOf),
  };
}

/** Of the ways in which documents name a body the first, strongest one of each. */
function strongestOf(ways: readonly NamedWay[]): HitNaming[] {
  const first = new Map<string, HitNaming>();
  for (const { document, as, through } of ways)
    if (!first.has(document)) first.set(document, { document, as, through });
  return [...first.values()];
}

/** Where entries are, in words: their town, area and year, and town and year of the documents they occur in. */
function placesOf(
  { documents, names }: Corpus,
  scope: Scope,
  documentsOf: (entry: Findable) => readonly string[],
): Pick<Sight, 'isPlace' | 'isAt'> {
  const ofDocument = new Map(
    documents
      .filter(({ head }) => scope.sees(head.id))
      .map(({ head }) => [head.id, wordsIn(head.town, head.year === null ? null : String(head.year))]),
  );
  const words = new Set([
    ...[...ofDocument.values()].flat(),
    ...documents.flatMap(({ entries }) => entries.flatMap(({ name }) => wordsIn(name))),
    ...names.groups.flat().flatMap(({ label, name }) => (label === 'Municipality' ? wordsIn(name) : [])),
  ]);
  const known = new Map<Findable, readonly string[]>();
  const about = (entry: Findable): readonly string[] => {
    const { town, area } = entry.place;
    const found = known.get(entry) ?? [
      ...wordsIn(town, area),
      ...documentsOf(entry).flatMap((document) => ofDocument.get(document) ?? []),
    ];
    known.set(entry, found);
    return found;
  };
  const beginnings = new Set([...words].flatMap((word) => beginningsOf(word)));
  return {
    isPlace: (word, isBegun) => (isBegun ? beginnings : words).has(word),
    isAt: (entry, word, isBegun) =>
      about(entry).some((place) => (isBegun ? place.startsWith(word) : place === word)),
  };
}

function wordsIn(...texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => (text === null ? [] : nameWords(text).flatMap(({ words }) => words)));
}

function beginningsOf(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at + 1));
}
