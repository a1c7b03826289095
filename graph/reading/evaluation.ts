import { evaluation as analyse } from '../analysis/evaluation/evaluation.ts';
import type { EvaluationAnswer, EvaluationQuery } from '../schema/evaluation-answers.ts';
import { otherDocuments } from './other-documents.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/**
 * Suggestions of one year against a later one; what other documents say counts only from years before the later one.
 * Throws UnknownNode.
 */
export async function evaluation(reading: Reading, query: EvaluationQuery): Promise<EvaluationAnswer> {
  const [train, test] = await programmes(reading, [query.train, query.test]);
  // Without a year no document can be told to be earlier; then none counts.
  const before = test.document.year ?? -Infinity;
  return analyse(train, test, await otherDocuments(reading, train, { before }));
}
