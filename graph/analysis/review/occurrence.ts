import type { DecisionOf } from '../../schema/decision.ts';
import type { RowName } from './row-name.ts';

/**
 * By what a decision knows one name again: its row, its wording and the how manieth of that wording it is there.
 * `names` are those of the document and others, in its order.
 */
export function occurrence(
  { document, place, wording, key, mention }: RowName,
  names: readonly RowName[],
): Pick<DecisionOf<'mention'>, 'document' | 'place' | 'wording' | 'nth'> {
  const alike = names.filter(
    (name) => name.document === document && name.place === place && name.key === key,
  );
  return { document, place, wording, nth: alike.findIndex((name) => name.mention === mention) + 1 };
}
