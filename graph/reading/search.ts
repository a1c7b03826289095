import { SearchIndex, type SearchRequest, type Sight } from '../identity/search-index.ts';
import type { SearchAnswer } from '../schema/detail-answers.ts';
import { type Corpus, corpus } from './corpus/corpus.ts';
import { inScope, OfCorpus } from './corpus/derived.ts';
import { waysOf } from '../programme/named.ts';
import { namedInScope } from './corpus/named-bodies.ts';
import { occurrences, saidOfProducts } from './corpus/occurrences.ts';
import { segmentOf, segmentOfGroup } from './corpus/segments.ts';
import type { Reading } from './reading.ts';
import { everything, type Scope } from './scope.ts';

const indexes = new OfCorpus<SearchIndex>((all, scope) => {
  const segments = [
    ...inScope(all, scope).map(segmentOf),
    ...all.names.groups.map((group) => segmentOfGroup(group)),
  ];
  return new SearchIndex(segments, sightOf(all, scope));
});

/** Nodes by name, alias or code, the best match first. */
export async function search(reading: Reading, request: SearchRequest): Promise<SearchAnswer> {
  return { query: request.q, hits: (await searchIndex(reading)).search(request) };
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
  return {
    sees: ({ id, label, document }) => {
      if (label === 'Product') return said.get(id)?.document === document;
      if (document !== null || scope === everything) return true;
      const times = occurring.get(id);
      return times === undefined || [...times.keys()].some((one) => scope.sees(one));
    },
    occurrenceOf: ({ id, label, document }) => {
      if (document !== null && label !== 'Product') return { documents: [document], named: [], usage: 0 };
      const times = [...(occurring.get(id) ?? [])].filter(([one]) => scope.sees(one));
      const ways = label === 'Actor' ? (named.get(id) ?? []) : null;
      const documents = ways?.map((way) => way.document) ?? times.map(([one]) => one);
      return {
        documents: [...new Set(documents)].sort(),
        named: waysOf(ways ?? []),
        usage: times.reduce((sum, [, count]) => sum + count, 0),
      };
    },
  };
}
