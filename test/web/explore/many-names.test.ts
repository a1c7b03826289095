import { expect, test } from 'vitest';
import { takesLong } from '../../../web/src/explore/many-names.ts';

test('A picture of forces asks first where it would take long; lists and columns fold and do not', () => {
  expect([5_000, 20_000].map((nodes) => takesLong('kraft', nodes))).toEqual([false, true]);
  expect(takesLong('bruecken', 20_000)).toBe(false);
});
