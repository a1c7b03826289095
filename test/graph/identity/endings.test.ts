import { expect, test } from 'vitest';
import { root } from '../../../graph/identity/endings.ts';

test.each([
  ['verein', 'vereins', 'vereine', 'vereinen'],
  ['museum', 'museums', 'museen'],
  ['stadtmuseum', 'stadtmuseen'],
  ['zentrum', 'zentren'],
  ['kuenstler', 'kuenstlers', 'kuenstlerinnen'],
  ['hilden', 'hildener'],
])('all forms of a word have one root: %s', (...forms) => {
  expect(new Set(forms.map(root)).size).toBe(1);
});

test('numbers, short words and other words keep roots of their own', () => {
  expect(['51', 'ot', 'vhs', '2er'].map(root)).toEqual(['51', 'ot', 'vhs', '2er']);
  expect(root('musik')).not.toBe(root('museum'));
});
