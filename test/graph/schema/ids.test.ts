import { describe, expect, it } from 'vitest';
import { FindingKey } from '../../../graph/schema/dismissal.ts';
import {
  areaIdOf,
  comparedTieKey,
  findingKey,
  isUnderusedKey,
  tieEnds,
  tieId,
  underusedKey,
} from '../../../graph/schema/ids.ts';

describe('The id of a tie', () => {
  it('gives back the document and the ends it was made of', () => {
    const ends = { document: 'hilden-2024', source: 'hilden/040501', target: 'nrw/lvdm' };
    expect(tieEnds(tieId(ends.document, ends.source, ends.target))).toEqual(ends);
  });

  it('is not read from the id of a node, a key of a comparison or a broken link', () => {
    for (const id of [
      'hilden/vhs',
      comparedTieKey('hilden/040501', 'hilden/vhs'),
      'a|b|c|d',
      'a||b',
      'A B|c|d',
    ])
      expect(tieEnds(id)).toBeNull();
  });
});

describe('The key of a finding', () => {
  const gap = findingKey('L1', ['hilden-2024/I.b/040501']);
  const partner = underusedKey('hilden-2024', 'hilden/vhs');

  it('is one that a dismissal may be sent for', () => {
    expect([gap, partner].map((key) => FindingKey.parse(key))).toEqual([
      'L1|hilden-2024/I.b/040501',
      'U|hilden-2024|hilden/vhs',
    ]);
  });

  it('tells underused partners from gaps', () => {
    expect([gap, partner].map(isUnderusedKey)).toEqual([false, true]);
  });
});

describe('The area of a row', () => {
  it('is its product, and its section where the document has no products', () => {
    const section = { code: 'I.b' };
    expect(areaIdOf('hilden-2024', { product: { id: 'hilden/040501' }, section })).toBe('hilden/040501');
    expect(areaIdOf('bergkamen-2023', { product: null, section })).toBe('bergkamen-2023/I.b');
  });
});
