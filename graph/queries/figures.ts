import type { Engine } from '../engines/engine.ts';
import type { FiguresAnswer } from '../schema/bridge-answers.ts';
import type { DocumentQuery } from '../schema/underused-answers.ts';

/** The network of a document in plain figures. Throws UnknownNode. */
export function figures(
  _engine: Engine,
  _query: DocumentQuery,
  _signal?: AbortSignal,
): Promise<FiguresAnswer> {
  return Promise.reject(new Error('figures is being built'));
}
