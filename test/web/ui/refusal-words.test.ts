import { expect, it } from 'vitest';
import { refusalWords } from '../../../web/src/ui/refusal-words.ts';

const words = {
  refused: 'Nicht gelesen.',
  refusals: { 'too-large': 'Zu groß.' },
  refusedOtherwise: 'Bitte später.',
};
const line = (at: number, detail: string): string => `Zeile ${at}: ${detail}`;

it('why a file was not read is told fault by fault, else by the kind of refusal, else by the page', () => {
  const faults = [
    { line: 3, detail: 'kein Name' },
    { line: null, detail: 'leer' },
  ];
  const refused = { outcome: 'refused', code: 'too-large', faults } as const;
  expect(refusalWords(refused, { ...words, line }, 'de')).toEqual([
    'Nicht gelesen.',
    'Zeile 3: kein Name',
    'leer',
  ]);
  expect(refusalWords(refused, words, 'de')).toEqual(['Nicht gelesen.', 'kein Name', 'leer']);
  expect(refusalWords({ ...refused, faults: [] }, words, 'de')).toEqual(['Nicht gelesen.', 'Zu groß.']);
  expect(refusalWords({ ...refused, code: 'conflict', faults: [] }, words, 'de')).toEqual([
    'Nicht gelesen.',
    'Bitte später.',
  ]);
  expect(refusalWords({ outcome: 'unreachable' }, words, 'de')).toHaveLength(2);
});
