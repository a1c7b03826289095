import { describe, expect, it } from 'vitest';
import { tieQuestion } from '../../../web/src/evidence/tie-question.ts';

describe('The id of a tie', () => {
  it('says what to ask for, also when the tie is not on view', () => {
    expect(tieQuestion('hilden-2024|hilden/040501|nrw/lvdm')).toEqual({
      document: 'hilden-2024',
      product: 'hilden/040501',
      partner: 'nrw/lvdm',
    });
  });

  it('is not read from the id of a node or from a broken link', () => {
    for (const id of ['hilden/vhs', 'hilden-2024|hilden/vhs', 'a|b|c|d', 'a||b', 'A B|c|d'])
      expect(tieQuestion(id)).toBeNull();
  });
});
