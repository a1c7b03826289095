import { VersionConflict } from '../graph/errors.ts';
import type { Writing } from '../graph/changes/writing.ts';
import { releaseOrigin as origin } from '../graph/schema/release-origin.ts';
import type { Programmes } from '../seed/programmes.ts';

type Loads = Awaited<ReturnType<Writing['changesFrom']>>;

/**
 * Loads a release's registry and programmes into an empty graph, goes on with a loading that broke off, and brings
 * what an earlier release loaded up to date. A programme somebody removed stays removed, one that somebody replaced by
 * a version of their own stays theirs, and a graph that was filled in another way is left alone.
 */
export async function loadProgrammes(
  writing: Writing,
  { registry, documents }: Programmes,
  report: (message: string) => void,
): Promise<void> {
  const version = await writing.version();
  const loads = await writing.changesFrom(`${origin}/`);
  if (version > 0 && loads.length === 0) return;
  if (version === 0) report(`First start: loading ${documents.length} programmes.`);

  const { hash } = registry;
  if (loads.findLast(({ kind }) => kind === 'registry')?.contentHash !== hash)
    await writing.saveRegistry(await registry.read(), { requestId: `${origin}/registry/${hash}/${version}` });
  for (const document of documents) {
    const outcome = await loadProgramme(writing, document, loads);
    if (outcome === 'updated') report(`${document.id} is brought up to date.`);
  }
}

async function loadProgramme(
  writing: Writing,
  { id, hash, read }: Programmes['documents'][number],
  loads: Loads,
): Promise<'loaded' | 'updated' | 'left'> {
  const own = loads.filter(({ kind, document }) => kind === 'document' && document === id);
  const state = await writing.documentState(id);
  const isOurs =
    state === null
      ? !(await writing.wasEverLoaded(id))
      : own.some((load) => load.contentHash === state.contentHash);
  if (!isOurs || state?.contentHash === hash) return 'left';

  const ifVersion = state?.version ?? 0;
  try {
    // With the version in it a content may come back that an earlier release had.
    await writing.replaceDocument(await read(), {
      requestId: `${origin}/${id}/${hash}/${ifVersion}`,
      ifVersion,
    });
  } catch (error) {
    // Somebody was faster, perhaps another process that starts on the same database: what they wrote stays.
    if (error instanceof VersionConflict) return 'left';
    throw error;
  }
  return state === null ? 'loaded' : 'updated';
}
