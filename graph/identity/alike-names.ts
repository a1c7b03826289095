import { type CandidateRule, candidateRules } from './candidates/candidate.ts';
import { comparedWording, readingPairs } from './candidates/compared-name.ts';
import { rules } from './candidates/rules.ts';
import { editDistance, forgivenEdits } from './edit-distance.ts';
import { nameKeys } from './normalise.ts';
import { isOfficeCode } from './office-code.ts';

/** Why two printed names may mean the same body; a reason to ask, never to merge. */
export type Likeness = 'near' | 'meant' | 'contained';

const likenessOf: Readonly<Record<CandidateRule, Likeness>> = {
  'same-key': 'near',
  'same-words': 'near',
  synonym: 'meant',
  acronym: 'meant',
  'name-contained': 'contained',
  alike: 'near',
};

const fewestLetters = 3;
const noTown = (): boolean => false;

/**
 * What speaks for one body behind two names that the same row prints in two years: one stands in the other, or any other
 * rule by which doubles are found. Null where nothing does; codes and very short names never do.
 */
export function likeness(one: string, other: string): Likeness | null {
  if ([one, other].some((name) => isOfficeCode(name) || !isName(lettersOf(name)))) return null;
  const [a, b] = [comparedWording(one, noTown), comparedWording(other, noTown)];
  const rule = candidateRules.find((name) => {
    const { finds, readsInsertions } = rules[name];
    return [...readingPairs(a, b, readsInsertions)].some(([x, y]) => finds(x, y, 'row') !== null);
  });
  return rule === undefined ? null : likenessOf[rule];
}

/** Whether a printed name is two other names without what parted them ("VHS Vereine"). */
export function isRunTogether(name: string, first: string, second: string): boolean {
  const [whole, parts] = [lettersOf(name), [first, second].map(lettersOf)];
  return [parts.join(''), parts.toReversed().join('')].some((joined) => isSpeltAlike(whole, joined));
}

function lettersOf(name: string): string {
  return nameKeys(name)[0].replaceAll(' ', '');
}

function isSpeltAlike(a: string, b: string): boolean {
  if (!isName(a) || !isName(b)) return false;
  const forgiven = forgivenEdits(Math.min(a.length, b.length));
  return editDistance(a, b, forgiven) <= forgiven;
}

function isName(letters: string): boolean {
  return letters.replace(/[^\p{L}]/gu, '').length >= fewestLetters;
}
