import { evaluation as analyse } from '../analysis/evaluation/evaluation.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { EvaluationAnswer, EvaluationQuery } from '../schema/evaluation-answers.ts';
import { loadProgrammes } from './programmes.ts';
import { otherDocuments } from './underused.ts';

/**
 * Suggestions of one year against a later one; what other documents say counts only from years before the later one.
 * Throws UnknownNode.
 */
export async function evaluation(
  engine: Engine,
  query: EvaluationQuery,
  signal?: AbortSignal,
): Promise<EvaluationAnswer> {
  const [train, test] = await loadProgrammes(engine, [query.train, query.test], signal);
  if (train === undefined || test === undefined) throw new UnknownNode(query.test);
  // Without a year no document can be told to be earlier; then none counts.
  const before = test.document.year ?? -Infinity;
  return analyse(train, test, await otherDocuments(engine, train, { before }, signal));
}
