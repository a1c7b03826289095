import { GapKind } from '../schema/gap-kinds.ts';
import { gaps } from './gaps.ts';
import type { Reading } from './reading.ts';
import { underused } from './underused.ts';

/**
 * The keys of a document's findings as it is loaded now, looked for among the kinds that `wanted` keys begin with.
 * Throws UnknownNode.
 */
export async function findingKeys(
  reading: Reading,
  document: string,
  wanted: readonly string[],
): Promise<Set<string>> {
  const kinds = new Set(wanted.map((key) => key.slice(0, key.indexOf('|'))));
  const gapKinds = GapKind.options.filter((kind) => kinds.has(kind));
  const [found, suggested] = await Promise.all([
    gapKinds.length > 0 ? gaps(reading, { document, kind: gapKinds }) : null,
    kinds.has('U') ? underused(reading, { document }) : null,
  ]);
  return new Set([...(found?.findings ?? []), ...(suggested?.partners ?? [])].map(({ key }) => key));
}
