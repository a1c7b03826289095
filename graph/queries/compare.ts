import type { Engine } from '../engines/engine.ts';
import type { CompareAnswer, CompareQuery } from '../schema/compare-answers.ts';

/** Two documents side by side. Throws UnknownNode. */
export function compare(
  _engine: Engine,
  _query: CompareQuery,
  _signal?: AbortSignal,
): Promise<CompareAnswer> {
  return Promise.reject(new Error('compare is being built'));
}
