import { compareText } from '../../schema/compare-text.ts';
import type { DecisionOf } from '../../schema/decision.ts';
import type { Proposal } from '../../schema/registry.ts';

/** What a person said of two bodies or areas. */
export type JudgedPair = Pick<DecisionOf<'pair'>, 'a' | 'b' | 'judged'>;

/**
 * The proposals that are still to be judged: curated ones before what rules found, each pair once, `a` before `b`. Bodies
 * judged the same are one, known by the first of their ids: what is different from one of them is different from all, and of
 * several proposals between two of them and a third one is left. Taking back a judgement, by leaving it out, brings its proposals back.
 */
export function openPairs(
  candidates: readonly Proposal[],
  curated: readonly Proposal[],
  judgements: readonly JudgedPair[],
): Proposal[] {
  const oneWith = representatives(judgements.filter(({ judged }) => judged === 'same'));
  const settled = new Set(
    judgements
      .filter(({ judged }) => judged === 'different')
      .map(({ a, b }) => pairOf(oneWith(a), oneWith(b))),
  );
  return [...curated, ...candidates].flatMap((proposal) => {
    const [a, b] = [oneWith(proposal.a), oneWith(proposal.b)];
    const pair = pairOf(a, b);
    if (a === b || settled.has(pair)) return [];
    settled.add(pair);
    return [inOrder({ ...proposal, a, b })];
  });
}

function inOrder(proposal: Proposal): Proposal {
  const [a = '', b = ''] = [proposal.a, proposal.b].sort(compareText);
  return { ...proposal, a, b };
}

function pairOf(one: string, other: string): string {
  return [one, other].sort(compareText).join(' ');
}

/** For each body the one that stands for all that were judged the same. */
function representatives(same: readonly JudgedPair[]): (id: string) => string {
  const parent = new Map<string, string>();
  const top = (id: string): string => {
    const above = parent.get(id);
    if (above === undefined) return id;
    const found = top(above);
    parent.set(id, found);
    return found;
  };
  for (const { a, b } of same) {
    const [one, other] = [top(a), top(b)].sort(compareText);
    if (one !== undefined && other !== undefined && one !== other) parent.set(other, one);
  }
  return top;
}
