import { editDistance, forgivenEdits } from '../edit-distance.ts';
import { isGeneric } from '../municipal-words.ts';
import type { ComparedName } from './compared-name.ts';
import { onlyIn } from './contained.ts';
import { likeShare, trigrams } from './trigrams.ts';

/** The share of trigrams from which on two names are looked at, and from which on what differs is alike. */
export const fewestInCommon = 0.55;
const alikeRest = 0.6;
/** Letters that text recognition takes for each other. */
const recognised: readonly (readonly [RegExp, string])[] = [
  [/[1i]/gu, 'l'],
  [/rn/gu, 'm'],
  [/0/gu, 'o'],
];

/**
 * Whether two names have most trigrams in common, the same numbers, and what differs is up to two letters apart or alike
 * itself. Two words that are both known (Kunst, Kultur) are no slips of each other.
 */
export function isSpeltAlike(a: ComparedName, b: ComparedName): boolean {
  if (likeShare(a.trigrams, b.trigrams) < fewestInCommon) return false;
  const [restA, restB] = [onlyIn(a.meant, b.meant), onlyIn(b.meant, a.meant)];
  if (restA.length === 0 || restB.length === 0 || [...restA, ...restB].some((word) => /\d/u.test(word)))
    return false;
  if (restA.every(isGeneric) && restB.every(isGeneric)) return false;
  const one = restA.join('');
  const areAlike = likeShare(trigrams(restA), trigrams(restB)) >= alikeRest;
  return [restB, restB.toReversed()].some((words) => {
    const other = words.join('');
    if (asRecognised(one) === asRecognised(other)) return true;
    // What stands first in a compound makes another body of it; beside words in common it may be a slip.
    if (one[0] === other[0]) return areAlike || isNear(one, other);
    return restA.length < a.meant.size && isNear(one, other);
  });
}

function isNear(a: string, b: string): boolean {
  const forgiven = forgivenEdits(Math.min(a.length, b.length));
  return editDistance(a, b, forgiven) <= forgiven;
}

function asRecognised(word: string): string {
  return recognised.reduce((text, [letters, as]) => text.replace(letters, as), word);
}
