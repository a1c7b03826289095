import type { Engine } from '../engines/engine.ts';
import type { BridgesAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';

/** Partners without whom areas would not be connected. Throws UnknownNode. */
export function bridges(
  _engine: Engine,
  _query: DocumentQuery,
  _signal?: AbortSignal,
): Promise<BridgesAnswer> {
  return Promise.reject(new Error('bridges is being built'));
}
