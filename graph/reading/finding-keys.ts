import type { Engine } from '../engines/engine.ts';
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
