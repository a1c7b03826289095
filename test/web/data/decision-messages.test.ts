import { expect, test } from 'vitest';
import { loadedWords } from '../../../web/src/data/decision-messages.ts';

const faults = [
  { line: 4, what: { de: 'So geht es nicht.', en: 'Not like this.' } },
  { line: 9, what: { de: 'So auch nicht.', en: 'Nor like this.' } },
];

test('what loading a table did is told in sentences, each row left out by its number', () => {
  expect(loadedWords({ made: 'http/1', decided: 2, unchanged: 1, faults }, 'de')).toEqual({
    done: [
      '2 Entscheidungen übernommen.',
      '1 Zeile war schon so entschieden.',
      '2 Zeilen wurden ausgelassen:',
    ],
    leftOut: ['Zeile 4: So geht es nicht.', 'Zeile 9: So auch nicht.'],
  });
  expect(loadedWords({ made: null, decided: 0, unchanged: 3, faults: faults.slice(1) }, 'en')).toEqual({
    done: ['Nothing new was decided.', '3 rows were decided so already.', '1 row was left out:'],
    leftOut: ['Row 9: Nor like this.'],
  });
});

test('of a table without decisions that is said, and nothing else', () => {
  const nothing = { made: null, decided: 0, unchanged: 0, faults: [] };
  expect(loadedWords(nothing, 'de')).toEqual({
    done: ['In der Tabelle steht keine Entscheidung.'],
    leftOut: [],
  });
});
