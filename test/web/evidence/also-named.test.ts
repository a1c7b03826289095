import { describe, expect, it } from 'vitest';
import type { Named } from '../../../graph/schema/named.ts';
import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import { alsoNamed } from '../../../web/src/evidence/also-named.ts';
import { named } from './named.ts';

function programme(id: string, town: string, rows: number): DocumentAnswer {
  return {
    id,
    title: id,
    municipality: { id: town, ags: '05158016', name: town },
    year: 2024,
    date: null,
    session: null,
    form: 'product-table',
    status: { de: 'geplant', en: 'planned' },
    counts: {
      sections: 1,
      rows,
      products: 1,
      measures: 1,
      immediate: 0,
      goals: 0,
      mentions: 1,
      actors: 1,
      ties: 1,
      events: 0,
      participants: 0,
      named: 0,
      rowsWithPartner: 1,
    },
    claimed: [],
    unreviewed: 0,
    notes: [],
    source: { file: null, sha256: '0'.repeat(64), lines: 10 },
    version: 1,
  };
}

const programmes = [programme('a', 'hilden', 5), programme('b', 'hilden', 5), programme('c', 'bergkamen', 5)];

describe('Whether a partner is also named in the other year', () => {
  it('says so when the areas are the same', () => {
    const found = alsoNamed([named('a', 'museum'), named('b', 'museum')], [], ['a'], programmes);
    expect(found).toEqual([{ document: 'b', answer: 'same', areas: ['museum'], ways: [] }]);
  });

  it('names the areas when they differ', () => {
    const found = alsoNamed([named('a', 'museum'), named('b', 'archiv')], [], ['a'], programmes);
    expect(found).toEqual([{ document: 'b', answer: 'partly', areas: ['archiv'], ways: [] }]);
  });

  it('says "not named" of a programme that is silent, and nothing of another town', () => {
    expect(alsoNamed([named('a', 'museum')], [], ['a'], programmes)).toEqual([
      { document: 'b', answer: 'not', areas: [], ways: [] },
    ]);
  });

  it('never says so of a programme that names it by a part, by the whole or inside another name', () => {
    const inside: Named = {
      document: 'b',
      as: 'compound',
      wording: 'Amt / VHS',
      through: { id: 'hilden/amt', name: 'Amt' },
      lines: [[9, 9]],
      sentence: { de: 'genannt in „Amt / VHS“, Zeile 9', en: 'named in “Amt / VHS”, line 9' },
    };
    expect(alsoNamed([named('a', 'museum')], [inside], ['a'], programmes)).toEqual([
      { document: 'b', answer: 'otherwise', areas: [], ways: [inside] },
    ]);
  });

  it('says nothing of a document without rows, because a year without a programme is no zero', () => {
    const [first] = programmes;
    if (first === undefined) throw new Error('there is a first programme');
    expect(alsoNamed([named('a', 'museum')], [], ['a'], [first, programme('b', 'hilden', 0)])).toEqual([]);
  });

  it('does not count a rejected reading', () => {
    const found = alsoNamed([named('a', 'museum'), named('b', 'museum', 'rejected')], [], ['a'], programmes);
    expect(found[0]?.answer).toBe('not');
  });
});
