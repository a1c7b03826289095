import { contentHash } from '../graph/changes/content-hash.ts';
import { VersionConflict } from '../graph/errors.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import type { Writing } from '../graph/changes/writing.ts';
import type { Seed } from '../seed/read-data.ts';

/** Request ids of this loading begin so; they tell what came from a release and what from the people who use it. */
const origin = 'first-start';

type Loads = Awaited<ReturnType<Writing['changesFrom']>>;

/**
 * Loads a release's registry and programmes into an empty graph, goes on with a loading that broke off, and brings
 * what an earlier release loaded up to date. A programme somebody removed stays removed, one that somebody replaced by
 * a version of their own stays theirs, and a graph that was filled in another way is left alone.
 */
export async function loadProgrammes(
  writing: Writing,
  { registry, bundles }: Seed,
  report: (message: string) => void,
): Promise<void> {
  const version = await writing.version();
  const loads = await writing.changesFrom(`${origin}/`);
  if (version > 0 && loads.length === 0) return;
  if (version === 0) report(`First start: loading ${bundles.length} programmes.`);

  const hash = contentHash(registry);
  if (loads.findLast(({ kind }) => kind === 'registry')?.contentHash !== hash)
    await writing.saveRegistry(registry, { requestId: `${origin}/registry/${hash}/${version}` });
  for (const bundle of bundles) {
    const outcome = await loadProgramme(writing, bundle, loads);
    if (outcome === 'updated') report(`${bundle.document.id} is brought up to date.`);
  }
}

async function loadProgramme(
  writing: Writing,
  bundle: Bundle,
  loads: Loads,
): Promise<'loaded' | 'updated' | 'left'> {
  const { id } = bundle.document;
  const hash = contentHash(bundle);
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
    await writing.replaceDocument(bundle, { requestId: `${origin}/${id}/${hash}/${ifVersion}`, ifVersion });
  } catch (error) {
    // Somebody was faster, perhaps another process that starts on the same database: what they wrote stays.
    if (error instanceof VersionConflict) return 'left';
    throw error;
  }
  return state === null ? 'loaded' : 'updated';
}
