import { describe, expect, it } from 'vitest';
import { checkWording } from '../../seed/check-wording.ts';
import { linesWithPersons, personHash } from '../../seed/person-names.ts';
import { fingerprint, shingles } from '../../seed/shingles.ts';
import { partsOf, soundSeed } from './sound-seed.ts';

describe('the check for names of persons', () => {
  const hashes = new Set([personHash('mustermann'), personHash('ratsmitglied muster')]);

  it('finds a surname in any case, inside punctuation and beside a hyphen', () => {
    expect(linesWithPersons('eins\n(MUSTERMANN),\nFrau Müller-Mustermann\ndrei', hashes)).toEqual([2, 3]);
  });

  it('finds a name that is only one together with the word before it', () => {
    expect(linesWithPersons('ein Muster\nRatsmitglied Muster', hashes)).toEqual([2]);
  });

  it('leaves longer words alone', () => {
    expect(linesWithPersons('Mustermannstraße', hashes)).toEqual([]);
  });
});

describe('the check for wording taken over', () => {
  const prints = new Set(shingles('Alle sechs Wörter dieses kleinen Satzes.').map(fingerprint));

  it('finds six words in a row in a title, whatever stands around them', () => {
    const parts = partsOf(soundSeed());
    parts.measure.title = 'Neu: alle sechs Wörter dieses kleinen Satzes, bald';
    expect(checkWording(parts, prints)).toEqual([
      expect.stringMatching(/^musterstadt-2024\/I\.a\/040101\/m1: takes over/),
    ]);
  });

  it('finds them in a note', () => {
    const parts = partsOf(soundSeed());
    parts.mention.note = { de: 'alle sechs Wörter dieses kleinen Satzes', en: 'none' };
    expect(checkWording(parts, prints)).toHaveLength(1);
  });

  it('allows five words in a row', () => {
    const parts = partsOf(soundSeed());
    parts.measure.title = 'Alle sechs Wörter dieses kleinen Titels';
    expect(checkWording(parts, prints)).toEqual([]);
  });
});
