import { SearchIndex, type SearchRequest } from '../identity/search-index.ts';
import type { SearchAnswer } from '../schema/detail-answers.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Reading } from './reading.ts';
import { searchEntries } from './search-entries.ts';

const kept = new KeptAnswers<SearchIndex>();

/** Nodes by name, alias or code, the best match first. */
export async function search(reading: Reading, request: SearchRequest): Promise<SearchAnswer> {
  const index = await searchIndex(reading);
  return { query: request.q, hits: index.search(request) };
}

/** The index of what the graph holds now for readers of this scope. */
export function searchIndex(reading: Reading): Promise<SearchIndex> {
  const { scope } = reading;
  return kept.of(reading, scope.key, async (whole) =>
    SearchIndex.build(await searchEntries(whole.as(scope))),
  );
}
