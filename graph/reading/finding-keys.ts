import type { FindingLookup } from '../changes/writing.ts';
import type { Engine } from '../engines/engine.ts';
import { GraphUnavailable } from '../errors.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import { GapKind } from '../schema/gap-kinds.ts';
import { gaps } from './gaps.ts';
import { underused } from './underused.ts';

/**
 * The keys of a document's findings as it is loaded now, looked for among the kinds that `wanted` keys begin with.
 * Throws UnknownNode.
 */
export async function findingKeys(
  engine: Engine,
  document: string,
  wanted: readonly string[],
  signal?: AbortSignal,
): Promise<Set<string>> {
  const kinds = new Set(wanted.map((key) => key.slice(0, key.indexOf('|'))));
  const gapKinds = GapKind.options.filter((kind) => kinds.has(kind));
  const [found, suggested] = await Promise.all([
    gapKinds.length > 0 ? gaps(engine, { document, kind: gapKinds }, signal) : null,
    kinds.has('U') ? underused(engine, { document }, signal) : null,
  ]);
  return new Set([...(found?.findings ?? []), ...(suggested?.partners ?? [])].map(({ key }) => key));
}

const attempts = 3;

/** Looks findings up for who dismisses them: all of one state of the graph. */
export function findingLookup(engine: Engine): FindingLookup {
  const contentVersion = async () => (await engine.read(graphVersion, {}))[0]?.contentVersion ?? 0;
  return async (document, keys) => {
    let before = await contentVersion();
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await findingKeys(engine, document, keys);
      const after = await contentVersion();
      if (after === before) return { contentVersion: after, found };
      before = after;
    }
    throw new GraphUnavailable('the graph was changed while it was read');
  };
}
