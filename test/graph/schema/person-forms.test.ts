import { expect, test } from 'vitest';
import { looksLikePerson } from '../../../graph/schema/person-forms.ts';

test.each([
  'Dr. Erika Muster-Stiftung',
  'laut Prof. Dr. Muster-Stiftung und Kulturamt',
  'K. Muster-Realschule',
  'Dr. Muster-Haus',
])('%s is a body that is named after somebody', (text) => {
  expect(looksLikePerson(text)).toBe(false);
});

test.each([
  'Dr. Erika Muster',
  'Dr. Muster-Beispiel',
  'Dr. Muster, Beispiel-Stiftung',
  'Dr. Muster (Muster-Stiftung)',
  'Dr. Muster-Stiftung, vertreten durch Frau Beispiel',
  'K. Muster',
])('%s holds what looks like a person', (text) => {
  expect(looksLikePerson(text)).toBe(true);
});
