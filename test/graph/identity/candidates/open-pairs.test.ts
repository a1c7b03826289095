import { describe, expect, test } from 'vitest';
import { type JudgedPair, openPairs } from '../../../../graph/identity/candidates/open-pairs.ts';
import type { Proposal } from '../../../../graph/schema/registry.ts';

const proposal = (pair: string, rule = 'rule'): Proposal => {
  const [a = '', b = ''] = pair;
  return { a, b, rule, reason: { de: pair, en: pair } };
};
const judge = (pair: string, judged: JudgedPair['judged']): JudgedPair => {
  const [a = '', b = ''] = pair;
  return { a, b, judged };
};
const same = (pair: string) => judge(pair, 'same');
const different = (pair: string) => judge(pair, 'different');
const open = (pairs: string, ...judgements: JudgedPair[]) =>
  openPairs(
    pairs.split(' ').map((pair) => proposal(pair)),
    [],
    judgements,
  ).map(({ a, b }) => a + b);

describe('what is still to be judged', () => {
  test('are the curated proposals and what rules found, each pair once and the curated reason first', () => {
    const pairs = openPairs([proposal('ab'), proposal('cd')], [proposal('ba', 'curated')], []);
    expect(pairs.map(({ a, b, rule }) => [a, b, rule])).toEqual([
      ['a', 'b', 'curated'],
      ['c', 'd', 'rule'],
    ]);
  });

  test('is no pair that was judged, whichever of the two was named first', () => {
    expect(open('ab cd ef', same('ba'), different('dc'))).toEqual(['ef']);
  });

  test('is no pair of bodies that are the same by way of a third', () => {
    expect(open('ac', same('ab'), same('bc'))).toEqual([]);
  });

  test('is no pair that a third body tells apart: a is b and not c, so b is not c', () => {
    expect(open('bc', same('ab'), different('ac'))).toEqual([]);
    expect(open('bd', same('ab'), same('cd'), different('ac'))).toEqual([]);
    expect(open('bc', different('ab'), different('ac'))).toEqual(['bc']);
  });

  test('is asked once where two of its names were found to be one', () => {
    expect(open('ac bc', same('ab'))).toEqual(['ac']);
  });

  test('is asked of the entry that stays, where one of its ends became another', () => {
    expect(open('ab bc', same('ab'))).toEqual(['ac']);
    expect(open('bc', same('ab'), same('ac'))).toEqual([]);
  });

  test('comes back when the judgement is taken back', () => {
    expect(open('ab bc', same('ab'), different('bc'))).toEqual([]);
    expect(open('ab bc')).toEqual(['ab', 'bc']);
  });

  test('does not depend on the order of the judgements', () => {
    const judgements = [same('ab'), same('cd'), different('ac'), same('de')];
    expect(open('be bd af', ...judgements.toReversed())).toEqual(open('be bd af', ...judgements));
  });
});
