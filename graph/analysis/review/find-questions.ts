import { compareText } from '../../schema/compare-text.ts';
import { bodyQuestions } from './body-questions.ts';
import { cutQuestions } from './cut-questions.ts';
import { listedQuestions } from './listed-questions.ts';
import { lostQuestions } from './lost-questions.ts';
import type { OpenQuestion, ReviewSource } from './open-question.ts';
import { pairQuestions } from './pair-questions.ts';
import { readingQuestions } from './reading-questions.ts';
import type { NamedTies } from './tie-change.ts';

/**
 * Every open question of the documents, those first on which most hangs. The open reading of a code is answered with the
 * code, so it is no question of its own.
 */
export function findQuestions(source: ReviewSource, ties: NamedTies): OpenQuestion[] {
  const isCode = ({ actor }: { readonly actor: string | null }): boolean =>
    actor !== null && (source.body(actor)?.guess ?? null) !== null;
  return [
    ...readingQuestions(source, ties, isCode),
    ...pairQuestions(source, ties),
    ...bodyQuestions(source, ties),
    ...cutQuestions(source, ties),
    ...listedQuestions(source),
    ...lostQuestions(source),
  ].sort(
    (a, b) => b.effect.ties - a.effect.ties || b.effect.areas - a.effect.areas || compareText(a.id, b.id),
  );
}
