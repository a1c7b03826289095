import { describe, expect, test } from 'vitest';
import { defaultPair, predecessor, startPair, yearsWithout } from '../../../web/src/compare/default-pair.ts';

const document = (
  town: string,
  year: number | null,
  ties = 5,
  form: 'product-table' | 'goals' = 'product-table',
) => ({
  id: `${town}-${year ?? 'x'}-${form}`,
  municipality: { id: town, ags: '00000000', name: town },
  form,
  year,
  counts: { ties },
});

describe('What a comparison opens with', () => {
  test('the latest document with ties and the one before it of the same town and form', () => {
    const all = [
      document('hilden', 2023),
      document('bergkamen', 2023, 9),
      document('hilden', 2024),
      document('hilden', 2022),
      document('lwl', 2025, 0),
    ];
    expect(defaultPair(all)).toMatchObject({ a: { id: all[0]?.id }, b: { id: all[2]?.id } });
  });

  test('the latest that has a predecessor, where the very latest has none', () => {
    const all = [document('bergkamen', 2025), document('hilden', 2023), document('hilden', 2024)];
    expect(defaultPair(all)).toMatchObject({ a: { id: all[1]?.id }, b: { id: all[2]?.id } });
  });

  test('the two latest, where no document follows another', () => {
    const all = [document('bergkamen', 2023), document('hilden', 2024)];
    expect(defaultPair(all)).toMatchObject({ a: { id: all[0]?.id }, b: { id: all[1]?.id } });
  });

  test('nothing below two documents', () => {
    expect(defaultPair([])).toBeNull();
    expect(defaultPair([document('hilden', 2024)])).toBeNull();
  });

  test('another form or an unknown year is no predecessor', () => {
    const of = document('hilden', 2024);
    expect(predecessor([of, document('hilden', 2023, 5, 'goals'), document('hilden', null)], of)).toBeNull();
  });
});

describe('Years without a programme', () => {
  const all = [document('hilden', 2020), document('hilden', 2022), document('hilden', 2024)];
  const [first, , last] = all;
  if (first === undefined || last === undefined) throw new Error('three documents');

  test('are those between two compared years of one town, in either order', () => {
    expect(yearsWithout(all, first, last)).toEqual([2021, 2023]);
    expect(yearsWithout(all, last, first)).toEqual([2021, 2023]);
  });

  test('are not asked for between towns', () => {
    expect(yearsWithout(all, first, document('bergkamen', 2024))).toEqual([]);
  });
});

describe('A comparison of which the address names one side', () => {
  const [older, newer, other] = [
    document('hilden', 2023),
    document('hilden', 2024),
    document('bergkamen', 2023),
  ];
  const all = [older, newer, other];

  test('takes the other side of the default', () => {
    expect(startPair(all, older.id, null)).toEqual({ a: older.id, b: newer.id });
    expect(startPair(all, null, other.id)).toEqual({ a: older.id, b: other.id });
  });

  test('never sets a document against itself', () => {
    expect(startPair(all, newer.id, null)).toEqual({ a: newer.id, b: older.id });
    expect(startPair(all, null, older.id)).toEqual({ a: newer.id, b: older.id });
  });

  test('leaves both sides as they are named, even twice the same', () => {
    expect(startPair(all, newer.id, newer.id)).toEqual({ a: newer.id, b: newer.id });
  });

  test('opens nothing below two documents', () => {
    expect(startPair([newer], newer.id, null)).toBeNull();
  });
});
