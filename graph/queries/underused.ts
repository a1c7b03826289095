import type { Engine } from '../engines/engine.ts';
import type { DocumentQuery, UnderusedAnswer } from '../schema/underused-answers.ts';

/** Partners with reasons to be talked to in further areas. Throws UnknownNode. */
export function underused(
  _engine: Engine,
  _query: DocumentQuery,
  _signal?: AbortSignal,
): Promise<UnderusedAnswer> {
  return Promise.reject(new Error('underused is being built'));
}
