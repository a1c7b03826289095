import type { Engine } from '../engines/engine.ts';
import { SearchIndex, type SearchRequest } from '../identity/search-index.ts';
import type { SearchAnswer } from '../schema/detail-answers.ts';
import { PerVersion } from './per-version.ts';
import { searchEntries } from './search-entries.ts';

const indexes = new PerVersion(async (engine) => SearchIndex.build(await searchEntries(engine)));

/** Nodes by name, alias or code, the best match first. */
export async function search(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const index = await searchIndex(engine, signal);
  return { query: request.q, hits: index.search(request) };
}

/** The index of what the graph holds now. */
export function searchIndex(engine: Engine, signal?: AbortSignal): Promise<SearchIndex> {
  return indexes.of(engine, signal);
}
