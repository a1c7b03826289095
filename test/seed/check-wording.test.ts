import { describe, expect, it } from 'vitest';
import { checkWording } from '../../seed/check-wording.ts';
import { fingerprint, shingles } from '../../seed/shingles.ts';
import { partsOf, soundSeed } from './sound-seed.ts';

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
