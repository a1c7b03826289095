import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import { FindingKey } from '../../../graph/schema/dismissal.ts';
import { otherId, renamed } from './renamed.ts';
import { randomYears } from './random-programmes.ts';

const years = Array.from({ length: 60 }, (_, seed) => ({ ...randomYears(seed), elsewhere: [] }));

/** Ids of a key in any order: pairs of areas stand in the order of their ids. */
function idsOf(key: string): string[] {
  return key.split('|').slice(1).toSorted();
}

describe('in sixty invented towns', () => {
  test('every kind that needs no other town is found somewhere', () => {
    const kinds = new Set(years.flatMap((input) => findGaps(input).gaps.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L8']);
  });

  test('renaming every id changes nothing but the ids', () => {
    for (const input of years) {
      const plain = findGaps(input);
      const other = findGaps(renamed(input));
      expect(other.kinds).toEqual(renamed(plain.kinds));
      const withoutKey = (gaps: typeof plain.gaps) => gaps.map((gap) => ({ ...gap, key: null }));
      expect(withoutKey(other.gaps)).toEqual(withoutKey(renamed(plain.gaps)));
      expect(other.gaps.map(({ key }) => idsOf(key))).toEqual(
        plain.gaps.map(({ key, change }) =>
          idsOf(key)
            .map((id) => (id === change ? id : otherId(id)))
            .toSorted(),
        ),
      );
    }
  });

  test('no two findings have the same key, and every key can be dismissed', () => {
    for (const input of years) {
      const keys = findGaps(input).gaps.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(FindingKey.safeParse(key).success).toBe(true);
    }
  });

  test('a row is at most one of L1, L2 and L3', () => {
    for (const input of years) {
      const rows = findGaps(input).gaps.flatMap(({ kind, row }) => (kind <= 'L3' ? [row] : []));
      expect(new Set(rows).size).toBe(rows.length);
    }
  });

  test('every finding has evidence, and its open readings are among those of the evidence or proposals', () => {
    for (const { evidence, unreviewed, reason } of years.flatMap((input) => findGaps(input).gaps)) {
      expect(evidence.length).toBeGreaterThan(0);
      const open = evidence.filter(({ review }) => review === 'open').length;
      expect(unreviewed).toBeGreaterThanOrEqual(open);
      expect(`${reason.de} ${reason.en}`).not.toMatch(/undefined|null|NaN|[Ss]oll|should|%/);
    }
  });

  test('whatever is dismissed, every finding stays as it is', () => {
    for (const input of years) {
      const plain = findGaps(input);
      const [first] = plain.gaps;
      const dismissed = findGaps(input, (key) => key === first?.key);
      expect(dismissed.gaps).toEqual(plain.gaps);
      const changed = dismissed.kinds.filter((kind, at) => kind.open !== plain.kinds[at]?.open);
      expect(changed.map(({ kind }) => kind)).toEqual(first === undefined ? [] : [first.kind]);
    }
  });

  test('what follows from one year does not change with the other', () => {
    for (const [at, input] of years.entries()) {
      const other = years[(at + 1) % years.length]?.previous ?? null;
      const own = (previous: typeof other) =>
        findGaps({ ...input, previous }).gaps.filter(({ kind }) => kind !== 'L5' && kind !== 'L6');
      expect(own(other)).toEqual(own(input.previous));
      expect(own(null)).toEqual(own(input.previous));
    }
  });
});
