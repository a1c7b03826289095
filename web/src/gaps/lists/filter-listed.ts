import type { ListedAnswer, ListedState } from '../../../../graph/schema/reference-list-answers.ts';

/** The entries of some states (none: of all) whose name, or the body it means, holds the words. */
export function filterListed(
  entries: readonly ListedAnswer[],
  states: readonly ListedState[],
  text: string,
): ListedAnswer[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ state, name, means }) => {
    const names = `${name} ${means?.name ?? ''}`.toLowerCase();
    return (states.length === 0 || states.includes(state)) && words.every((word) => names.includes(word));
  });
}
