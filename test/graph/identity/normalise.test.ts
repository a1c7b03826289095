import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../graph/identity/edit-distance.ts';
import { joinLines, nameKeys } from '../../../graph/identity/normalise.ts';

describe('joining lines', () => {
  test('drops the hyphen of a broken word and keeps that of a name', () => {
    expect(joinLines('Kulturel-\nle Bildung')).toBe('Kulturelle Bildung');
    expect(joinLines('Heinrich-\n Heine-Universität')).toBe('Heinrich-Heine-Universität');
    expect(joinLines('Geschichts- und  Heimatvereine')).toBe('Geschichts- und Heimatvereine');
    expect(joinLines('Volks\u00ADhoch\u00ADschule')).toBe('Volkshochschule');
  });
});

describe('the keys of a name', () => {
  test.each([
    ['Jugendförderung', ['jugendfoerderung', 'jugendforderung']],
    ['JUGENDFÖRDERUNG', ['jugendfoerderung', 'jugendforderung']],
    // The same name with a combining mark, as some text recognition writes it.
    ['Jugendfo\u0308rderung', ['jugendfoerderung', 'jugendforderung']],
    ['Kinder-/Jugendparlament', ['kinder jugendparlament', 'kinder jugendparlament']],
    ['Unser Hilden e.V.', ['unser hilden', 'unser hilden']],
    ['Unser Hilden e. V.', ['unser hilden', 'unser hilden']],
    ['Ev. Kirchengemeinde', ['ev kirchengemeinde', 'ev kirchengemeinde']],
    ['Kultur gGmbH', ['kultur', 'kultur']],
    ['Künstler*innen', ['kuenstler', 'kunstler']],
    ['Künstler:innen', ['kuenstler', 'kunstler']],
    ['KünstlerInnen', ['kuenstler', 'kunstler']],
    ['ggf. Stadtarchiv', ['stadtarchiv', 'stadtarchiv']],
    ['Café Été', ['cafe ete', 'cafe ete']],
    ['Straße', ['strasse', 'strasse']],
    ['UG', ['ug', 'ug']],
    ['Innenstadt', ['innenstadt', 'innenstadt']],
  ])('of "%s" are %j', (name, keys) => {
    expect(nameKeys(name)).toEqual(keys);
  });
});

describe('the distance of two words', () => {
  test('counts a missing, wrong, added or swapped letter once', () => {
    expect(editDistance('jugendfoerderng', 'jugendfoerderung', 2)).toBe(1);
    expect(editDistance('muesum', 'museum', 2)).toBe(1);
    expect(editDistance('archif', 'archiv', 2)).toBe(1);
    expect(editDistance('archivv', 'archiv', 2)).toBe(1);
    expect(editDistance('archiv', 'archiv', 2)).toBe(0);
  });

  test('is given up as soon as it is beyond the limit', () => {
    expect(editDistance('archiv', 'bibliothek', 2)).toBe(3);
    expect(editDistance('abcdef', 'ghijkl', 2)).toBe(3);
    expect(editDistance('', 'ab', 2)).toBe(2);
  });
});
