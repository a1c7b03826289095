import type { Engine } from '../engines/engine.ts';
import type { EvaluationAnswer, EvaluationQuery } from '../schema/evaluation-answers.ts';

/** Suggestions of one year against a later one. Throws UnknownNode. */
export function evaluation(
  _engine: Engine,
  _query: EvaluationQuery,
  _signal?: AbortSignal,
): Promise<EvaluationAnswer> {
  return Promise.reject(new Error('evaluation is being built'));
}
