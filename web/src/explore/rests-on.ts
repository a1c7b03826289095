import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';
import { coverageMessages } from '../ui/coverage-messages.ts';
import type { Lang } from '../url-state/view-options.ts';

/**
 * What of the programmes the names on view rest on, how much of that nobody has reviewed, and how much of it stands only
 * presumably at a measure (null for nothing, and where the focus cuts through the measures): of the rows that the
 * filters leave those that name somebody who is shown; under a focus, which cuts through rows, the mentions around it.
 */
export function restsOn(
  { ties, coverage }: Pick<NetworkAnswer, 'ties' | 'coverage'>,
  focused: boolean,
  lang: Lang,
): { readonly basis: string; readonly unreviewed: string; readonly presumed: string | null } {
  const words = coverageMessages[lang];
  const sum = (figure: 'mentions' | 'unreviewed'): number =>
    ties.reduce((total, tie) => total + tie[figure], 0);
  return {
    basis: focused ? words.inFocus(sum('mentions')) : words.coverage(coverage.rowsNaming, coverage.rowsShown),
    unreviewed: words.unreviewed(sum('unreviewed')),
    presumed: focused || coverage.presumed === 0 ? null : words.presumed(coverage.presumed),
  };
}
