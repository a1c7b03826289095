import type { Engine } from '../engines/engine.ts';
import { SearchIndex, type SearchRequest } from '../identity/search-index.ts';
import type { SearchAnswer } from '../schema/detail-answers.ts';
import { searchEntries } from './search-entries.ts';
import { graphVersion } from './write/graph-state.ts';

interface CachedIndex {
  readonly version: number;
  readonly index: Promise<SearchIndex>;
}

/** One index per engine, kept until the graph's version moves. */
const indexes = new WeakMap<Engine, CachedIndex>();

/** Nodes by name, alias or code, the best match first. */
export async function search(
  engine: Engine,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const index = await searchIndex(engine, signal);
  return { query: request.q, hits: index.search(request) };
}

/** The index of what the graph holds now; built once per version, shared by all who ask meanwhile. */
export async function searchIndex(engine: Engine, signal?: AbortSignal): Promise<SearchIndex> {
  const [graph] = await engine.read(graphVersion, {}, signal);
  const version = graph?.version ?? 0;
  const cached = indexes.get(engine);
  if (cached?.version === version) return cached.index;
  // Not with the asker's signal: others may wait for the same index when the asker goes away.
  const index = searchEntries(engine).then((entries) => SearchIndex.build(entries));
  indexes.set(engine, { version, index });
  index.catch(() => {
    if (indexes.get(engine)?.index === index) indexes.delete(engine);
  });
  return index;
}
