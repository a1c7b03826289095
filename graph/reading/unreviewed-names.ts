import type { DecisionContent } from '../schema/decision.ts';
import { corpus } from './corpus/corpus.ts';
import { inScope } from './corpus/derived.ts';
import type { Reading } from './reading.ts';

/**
 * Ids of what documents name and nobody looked at so far: every name that means it is open, and nothing is decided of it.
 * A name that is read as one of these is no surer than they are.
 */
export async function unreviewedNames(
  reading: Reading,
  decided: readonly DecisionContent[],
): Promise<ReadonlySet<string>> {
  const names = inScope(await corpus(reading), reading.scope).flatMap((extract) => extract.names);
  const known = new Set([
    ...names.flatMap(({ review, target }) => (review === 'open' ? [] : [target])),
    ...decided.flatMap((about) => (about.kind === 'actor' ? [about.actor] : [])),
  ]);
  return new Set(names.flatMap(({ target }) => (known.has(target) ? [] : [target])));
}
