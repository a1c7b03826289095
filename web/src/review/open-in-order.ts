import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';

/**
 * What is left of the questions without those that are gone, those put off last; both by id. They are taken out once: asked a
 * thousand times, what is reactive would be watched a thousand times.
 */
export function openInOrder(
  items: readonly ReviewItem[],
  answered: Iterable<string>,
  putOff: Iterable<string>,
): readonly ReviewItem[] {
  const [gone, later] = [new Set(answered), new Set(putOff)];
  const open = items.filter(({ id }) => !gone.has(id));
  if (later.size === 0) return open;
  return [...open.filter(({ id }) => !later.has(id)), ...open.filter(({ id }) => later.has(id))];
}
