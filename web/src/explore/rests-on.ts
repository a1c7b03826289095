import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { coverageMessages } from '../ui/coverage-messages.ts';
import type { Lang } from '../url-state/view-options.ts';

/**
 * What of the programmes the names on view rest on, and how much of that nobody has reviewed: of the rows that the
 * filters leave those that name somebody who is shown; under a focus, which cuts through rows, the mentions around it.
 */
export function restsOn(
  { ties, coverage }: Pick<NetworkAnswer, 'ties' | 'coverage'>,
  focused: boolean,
  lang: Lang,
): { readonly basis: string; readonly unreviewed: string } {
  const words = coverageMessages[lang];
  const sum = (figure: 'mentions' | 'unreviewed'): number =>
    ties.reduce((total, tie) => total + tie[figure], 0);
  return {
    basis: focused ? words.inFocus(sum('mentions')) : words.coverage(coverage.rowsNaming, coverage.rowsShown),
    unreviewed: words.unreviewed(sum('unreviewed')),
  };
}
