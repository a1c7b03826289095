import type { Engine } from '../engines/engine.ts';
import type { GapsAnswer, GapsQuery } from '../schema/gap-answers.ts';

/** The gaps L1 to L8 of a document. Throws UnknownNode. */
export function gaps(_engine: Engine, _query: GapsQuery, _signal?: AbortSignal): Promise<GapsAnswer> {
  return Promise.reject(new Error('gaps is being built'));
}
