import type { MergeCounts } from '../../schema/compare-answers.ts';
import type { MeaningRule, ReviewState } from '../../schema/vocabulary.ts';

/**
 * Who read the names: the wording itself, a rule, a person, or nobody yet. An open reading counts as open whoever
 * proposed it.
 */
export function mergeCounts(
  names: Iterable<{ readonly rule: MeaningRule | null; readonly review: ReviewState | null }>,
): MergeCounts {
  const counts = { asPrinted: 0, byRule: 0, byPerson: 0, open: 0 };
  for (const { rule, review } of names) {
    if (review === 'open' || rule === 'guess') counts.open += 1;
    else if (rule === 'exact') counts.asPrinted += 1;
    else if (rule === 'curated' || rule === 'decision') counts.byPerson += 1;
    else counts.byRule += 1;
  }
  return counts;
}
