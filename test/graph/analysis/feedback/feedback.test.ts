import { describe, expect, test } from 'vitest';
import { feedbackSheet } from '../../../../graph/analysis/feedback/feedback-sheet.ts';
import { type FilledLine, readAnswers } from '../../../../graph/analysis/feedback/read-answers.ts';
import { strongestAnswer } from '../../../../graph/schema/feedback.ts';
import { buildProgramme } from '../build-programme.ts';

const programme = buildProgramme({
  products: {
    '040501': { kind: 'music-school', runBy: 'stadt/musik' },
    '040601': 'library',
    '040701': 'museum',
  },
  rows: [
    { product: '040501', cell: ['stadt/vhs', 'stadt/chor', 'stadt/musik'], measures: ['Singen', 'Leihen'] },
    { product: '040601', cell: ['stadt/chor'] },
    {
      section: 'II',
      product: '040601',
      cell: [{ actor: 'stadt/vhs', review: 'rejected' }],
      text: [{ actor: 'stadt/vhs', at: 2, wording: 'Volkshochschule' }],
      measures: ['Lesen', 'Kurse'],
    },
    { product: '040701', cell: [{ actor: 'stadt/vhs', role: 'object' }] },
  ],
});
const vhs = feedbackSheet(programme, 'stadt/vhs');
if (vhs === null) throw new Error('it is named');
const place = 'I.a/040501';
const read = (...lines: FilledLine[]) => readAnswers(vhs, lines, () => '2026-03-12');
const whyNot = (...lines: FilledLine[]) =>
  read(...lines).faults.map(({ line, what }) => `${line}: ${what.de}`);

describe('what a body is asked', () => {
  test('is every row that names it as a partner, with the measures it is named at, and nobody else', () => {
    expect(vhs.rows).toEqual([
      {
        place,
        section: 'I.a',
        area: 'Bereich 040501',
        measures: ['Singen', 'Leihen'],
        wordings: ['vhs'],
        lines: programme.rows[0]?.lines,
      },
      {
        place: 'II/040601',
        section: 'II',
        area: 'Bereich 040601',
        measures: ['Kurse'],
        wordings: ['Volkshochschule'],
        lines: programme.rows[2]?.lines,
      },
    ]);
    expect(JSON.stringify(vhs)).not.toContain('chor');
    expect(feedbackSheet(programme, 'stadt/musik')).toBeNull();
  });

  test('offers each area once for what is missing, by its first row', () => {
    expect(vhs.areas.map((area) => area.place)).toEqual([place, 'I.a/040601', 'I.a/040701']);
  });
});

describe('what a returned sheet says', () => {
  test('is one answer a row, on the day of the answer, with the name it rests on', () => {
    const { answers, faults } = read(
      { line: 12, place, said: 'other', words: 'Nur das Singen.' },
      { line: 19, area: '040701', words: 'Führungen für Kurse' },
    );
    expect(faults).toEqual([]);
    const about = { kind: 'answer', actor: 'stadt/vhs', document: 'stadt-2024', on: '2026-03-12' };
    expect([...answers]).toEqual([
      [
        12,
        {
          about: { ...about, place, said: 'other', words: 'Nur das Singen.' },
          restsOn: { document: 'stadt-2024', quote: 'vhs' },
        },
      ],
      [19, { about: { ...about, place: 'I.a/040701', said: 'added', words: 'Führungen für Kurse' } }],
    ]);
  });

  test('counts once where it says the same twice; of two answers to one question the first counts', () => {
    const { answers, repeated, faults } = read(
      { line: 12, place, said: 'right', words: '' },
      { line: 13, place, said: 'right', words: '' },
      { line: 14, place, said: 'wrong', words: '' },
    );
    expect([answers.size, repeated, faults.map(({ line }) => line)]).toEqual([1, 1, [14]]);
    expect(faults[0]?.what.de).toContain('Zeile 12');
  });

  test('has each line that cannot be kept told with its reason', () => {
    expect(
      whyNot(
        { line: 1, place: 'I.a/040999', said: 'right', words: '' },
        { line: 2, place, said: 'other', words: '' },
        { line: 3, place, said: 'wrong', words: 'x'.repeat(301) },
        { line: 4, place, said: 'wrong', words: 'sagt Frau Muster' },
        { line: 5, area: 'Bereich 040999', words: 'Führungen' },
        { line: 6, area: 'bereich 040501', words: 'Führungen' },
        { line: 7, area: 'Bereich 040701', words: '' },
      ),
    ).toEqual([
      expect.stringMatching(/^1: .*steht so nicht mehr im Dokument/),
      expect.stringMatching(/^2: .*fehlt die Anmerkung, was anders ist/),
      expect.stringMatching(/^3: .*höchstens 300 Zeichen/),
      expect.stringMatching(/^4: .*Personen werden nicht gespeichert/),
      expect.stringMatching(/^5: .*kein Bereich dieses Dokuments/),
      expect.stringMatching(/^6: .*schon genannt/),
      expect.stringMatching(/^7: .*worin die Zusammenarbeit besteht/),
    ]);
  });
});

test('one objection counts more than any number of confirmations', () => {
  expect(strongestAnswer(['right', 'wrong', 'other', 'right'])).toBe('wrong');
  expect(strongestAnswer(['right', 'other'])).toBe('other');
  expect(strongestAnswer([])).toBeUndefined();
});
