import { describe, expect, test } from 'vitest';
import { isRunTogether, likeness } from '../../../graph/identity/alike-names.ts';

describe('two printed names', () => {
  test.each([
    ['Area51', 'Area 51'],
    ['Vereine', 'Vereinen'],
    ['Kinder-/Jugendparlament', 'Kinder-Jugendparlament'],
    ['Grundschulen', '(Grund-)Schulen'],
    ['Amt Kultur', 'Kultur Amt'],
    ['Förderverein e.V.', 'Foerderverein'],
  ])('are near: %s and %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['near', 'near']);
  });

  test.each([
    ['VHS', 'Volkshochschule'],
    ['AK Inklusion', 'Arbeitskreis Inklusion'],
    ['HHU', 'Heinrich-Heine-Universität'],
  ])('mean the same: %s and %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual(['meant', 'meant']);
  });

  test.each([
    ['(Grund-)Schulen', '(Grund-)Schulen des Kreises Mettmann'],
    ['Stadtmarketing', 'Bürgermeisterbüro (Stadtmarketing)'],
    ['Landesverband der Musikschulen', 'Landesverband der Musikschulen in NRW'],
    ['Unser Hilden e.V.', 'Verein Unser Hilden e.V.'],
  ])('stand one in the other: %s and %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).not.toContain(null);
  });

  test.each([
    ['50', '51'],
    ['I/1', 'I/01'],
    ['10', 'II/10'],
    ['AK', 'AK Inklusion'],
    ['Musikschule', 'Förderverein der Musikschule'],
    ['Landesverband der Musikschulen', 'Netzwerk Inklusion des Landesverband der Musikschulen'],
    ['Schulen', 'Musikschulen der Region'],
    ['Musikschule', 'Schulpflegschaft (Musikschule)'],
    ['Kita', 'Kino'],
    ['Museum', 'Archiv'],
  ])('say nothing of one body: %s and %s', (one, other) => {
    expect([likeness(one, other), likeness(other, one)]).toEqual([null, null]);
  });
});

test('a name run together of two others is found in either order, with a letter lost', () => {
  expect(isRunTogether('VHS Vereinen', 'VHS', 'Vereine')).toBe(true);
  expect(isRunTogether('VereineVHS', 'VHS', 'Vereine')).toBe(true);
  expect(isRunTogether('VHS Vereine', 'VHS', 'Kitas')).toBe(false);
});
