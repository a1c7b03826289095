import { expect, test } from 'vitest';
import { hasGndCheckDigit } from '../../../graph/schema/identifiers.ts';

test('a GND number ends in its check digit, of the former kinds as well', () => {
  // The second is the DNB's own example of an X, the third that number as the SWD counted it.
  expect(['118540238', '95980479X', '95980479-1', '4005728-8'].filter(hasGndCheckDigit)).toHaveLength(4);
  expect(
    ['118540239', '959804791', '95980479-X', '4005728-9', '4005738-8', '', '-'].filter(hasGndCheckDigit),
  ).toEqual([]);
});
