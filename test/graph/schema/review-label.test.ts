import { expect, test } from 'vitest';
import { reviewLabel } from '../../../graph/schema/review-label.ts';

test('what a decision assigned is not said to have been assigned when the data were entered', () => {
  expect(reviewLabel('confirmed', 'decision').de).toBe('durch Entscheidung zugeordnet');
  expect(reviewLabel('rejected', 'decision').de).toBe('durch Entscheidung verworfen');
  expect(reviewLabel('open', 'decision').de).toBe('ungeprüft');
  expect(reviewLabel('confirmed', 'alias').de).toBe('beim Erfassen zugeordnet');
});
