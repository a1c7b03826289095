import { describe, expect, test } from 'vitest';
import type { ReviewSource } from '../../../graph/analysis/review/open-question.ts';
import type { RowName } from '../../../graph/analysis/review/row-name.ts';
import { DecisionContent } from '../../../graph/schema/decision.ts';
import { named, questions } from './asked-questions.ts';

describe('a text that may be several names, or one', () => {
  const sure = (position: number, wording: string, target: string) =>
    named(position, { wording, target, review: 'confirmed', area: 'ort/2' });
  const known = [
    sure(1, 'VHS', 'ort/vhs'),
    sure(2, 'Chor', 'ort/chor'),
    sure(3, 'Haus am Markt', 'ort/haus'),
  ];
  const cut = (names: readonly RowName[], decided: ReviewSource['decided'] = []) =>
    questions([...known, ...names], { decided }).filter(({ kind }) => kind === 'cut');

  test('is asked where each part is a name that somebody looked at, and each answer says what it changes', () => {
    const [item, ...more] = cut([
      named(1, { wording: 'VHS und Chor', target: 'ort/haus', actor: 'ort/haus' }),
    ]);
    expect([more, item?.question.de]).toEqual([
      [],
      '„VHS und Chor“ ist als ein Name gelesen. Sind es „VHS“ und „Chor“?',
    ]);
    expect(item?.choices.map(({ label, effect }) => `${label.de}: ${effect.de}`)).toEqual([
      '2 Namen: vhs und chor: In 1 Bereich fällt 1 Verbindung weg, 2 kommen hinzu. Das gilt, wo immer Dokumente des Ortes es so drucken.',
      'Ein Name: haus: Keine Verbindung ändert sich. Das gilt, wo immer Dokumente des Ortes es so drucken.',
    ]);
    const decision = item?.choices[0]?.decisions[0];
    expect(decision).toEqual({
      kind: 'cut',
      town: 'ort',
      text: 'VHS und Chor',
      names: [
        { as: 'VHS', means: 'ort/vhs' },
        { as: 'Chor', means: 'ort/chor' },
      ],
    });
    expect(DecisionContent.safeParse(decision).success).toBe(true);
  });

  test('is asked where two names one after the other are the name of another entry', () => {
    const [item] = cut([
      named(1, { wording: 'Haus', target: 'ort/vhs' }),
      named(2, { wording: 'am Markt', target: 'ort/chor' }),
    ]);
    expect(item?.question.de).toBe('„Haus“ und „am Markt“ sind als zwei Namen gelesen. Ist es einer?');
    expect(item?.choices.map(({ label }) => label.de)).toEqual(['Ein Name: haus', '2 Namen: vhs und chor']);
  });

  test('is not, where somebody looked at it, a part is unknown, or it is decided', () => {
    const open = named(1, { wording: 'VHS Chor', target: 'ort/haus' });
    expect(cut([{ ...open, review: 'confirmed' }])).toEqual([]);
    expect(cut([named(1, { wording: 'VHS Kreis', target: 'ort/haus' })])).toEqual([]);
    const names = [{ as: 'VHS Chor', means: 'ort/haus' }];
    const about = { kind: 'cut', town: 'ort', text: 'VHS Chor', names } as const;
    expect(cut([open], [{ about: { ...about, names }, town: 'ort', names: [] }])).toEqual([]);
    expect(cut([open])).toHaveLength(1);
  });
});

describe('a decision whose place is gone', () => {
  const about = {
    kind: 'mention',
    document: 'ort-2024',
    place: 'I/1',
    wording: 'Stabsstelle',
    nth: 1,
    set: { review: 'rejected' },
  } as const;
  const key = 'mention|ort-2024|I/1|stabsstelle|1';
  const row = { town: 'ort', document: 'ort-2024', place: 'I/1', titles: ['Singen', 'Tanzen'] };
  const lost = (
    names: readonly RowName[],
    decided: ReviewSource['decided'][number]['about'] = about,
    rowPlaces: ReviewSource['rowPlaces'] = [row],
  ) =>
    questions(names, {
      decided: [{ about: decided, town: 'ort', names: [], reason: 'Nur ein Raum.' }],
      rowPlaces,
    }).find(({ kind }) => kind === 'lost');
  const sure = (position: number, wording: string, other: Partial<RowName> = {}) =>
    named(position, { wording, review: 'confirmed', ...other });

  test('is asked with why, can be withdrawn, and moved to a wording of the row that is nearly equal', () => {
    const item = lost([sure(1, 'Stabstelle'), sure(2, 'Chor')]);
    expect([item?.id, item?.why.at(-1)?.de]).toEqual([key, 'Begründung damals: Nur ein Raum.']);
    expect(item?.choices.map(({ label, effect }) => `${label.de}: ${effect.de}`)).toEqual([
      'Auf „Stabstelle“ (I/1) übertragen: Keine Verbindung ändert sich. Die Entscheidung gilt dann dort.',
      'Zurückziehen: Keine Verbindung ändert sich: Die Entscheidung gilt schon jetzt an keiner Stelle.',
    ]);
    const [moved, withdrawn] = item?.choices ?? [];
    expect(moved).toMatchObject({
      decisions: [{ ...about, wording: 'Stabstelle' }],
      withdraw: [key],
      reason: 'Nur ein Raum.',
    });
    expect([withdrawn?.decisions, withdrawn?.withdraw]).toEqual([[], [key]]);
    expect(item?.places.map(({ wording }) => wording)).toEqual(['Stabstelle']);
  });

  test('goes with its area where that stands in another section now', () => {
    const item = lost([sure(1, 'Stabsstelle', { place: 'II/1', section: 'II' })], about, [
      { ...row, place: 'II/1' },
    ]);
    expect(item?.choices[0]?.decisions).toEqual([{ ...about, place: 'II/1' }]);
    const added = { kind: 'added', actor: 'ort/chor', document: 'ort-2024', place: 'I/1' } as const;
    expect(lost([], added, [{ ...row, place: 'II/1' }])?.choices[0]?.label.de).toBe(
      'Auf die Zeile II/1 übertragen',
    );
  });

  test('is none while the place stands, of whatever kind it is, or its document is not loaded', () => {
    expect(lost([sure(1, 'Stabsstelle')])).toBeUndefined();
    expect(lost([], about, [])).toBeUndefined();
    const titles = {
      kind: 'measures',
      document: 'ort-2024',
      place: 'I/1',
      text: 'Singen und Tanzen',
    } as const;
    expect(lost([], { ...titles, titles: ['Singen', 'Tanzen'] })).toBeUndefined();
    expect(lost([], { ...titles, titles: ['Singen', 'Malen'] })?.kind).toBe('lost');
    const cut = {
      kind: 'cut',
      town: 'ort',
      text: 'VHS Chor',
      names: [
        { as: 'VHS', means: 'ort/vhs' },
        { as: 'Chor', means: 'ort/chor' },
      ],
    } as const;
    expect(
      lost([sure(1, 'Haus'), sure(2, 'VHS'), sure(3, 'Chor')], { ...cut, names: [...cut.names] }),
    ).toBeUndefined();
    expect(
      lost([sure(1, 'VHS'), sure(2, 'Haus'), sure(3, 'Chor')], { ...cut, names: [...cut.names] })?.kind,
    ).toBe('lost');
  });
});
