import { describe, expect, test } from 'vitest';
import type { KnownBody, ReviewSource } from '../../../graph/analysis/review/open-question.ts';
import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';
import { bodies, named, questions } from './asked-questions.ts';

const effects = (item: ReviewItem | undefined): (string | undefined)[] =>
  (item?.choices ?? []).map(({ effect }) => effect.de);

describe('what an answer changes', () => {
  test('is no tie that another name of the same body still makes', () => {
    const [item] = questions([
      named(1, { wording: 'VHS' }),
      named(2, { wording: 'Volkshochschule', review: 'confirmed' }),
      named(1, { wording: 'VHS', area: 'ort/2' }),
    ]);
    expect(item?.effect).toEqual({ ties: 1, areas: 1 });
    expect(effects(item)[1]).toBe('1 Verbindung in 1 Bereich fällt weg.');
  });

  test('is a tie fewer where the joined bodies stand in one area, and where one of them runs the area that names the other', () => {
    const pair = { a: 'ort/chor', b: 'ort/vhs', rule: 'x', reason: { de: 'weil', en: 'because' } };
    const sure = { review: 'confirmed' } as const;
    const asked = questions(
      [
        named(1, { wording: 'VHS', ...sure }),
        named(2, { wording: 'Chor', target: 'ort/chor', ...sure }),
        named(1, { wording: 'Chor', target: 'ort/chor', area: 'ort/2', runBy: 'ort/vhs', ...sure }),
      ],
      { proposals: [pair] },
    );
    expect(effects(asked[0])[0]).toBe(
      '3 Verbindungen in 2 Bereichen stehen dann unter einem Namen. Weil Bereiche beide nennen, bleibt davon 1 Verbindung.',
    );
  });
});

describe('a wording that differs by one letter from a decided one', () => {
  const offered = (wording: string, about: ReviewSource['decided'][number]['about'], town = 'ort') =>
    questions([named(1, { wording })], { decided: [{ about, town, names: [] }] })[0]?.choices.filter(
      ({ label }) => label.de.startsWith('Wie „'),
    );
  const ofTown = {
    kind: 'wording',
    town: 'ort',
    wording: 'Stabsstelle',
    review: 'confirmed',
    means: 'ort/haus',
  } as const;
  const inRow = {
    kind: 'mention',
    document: 'ort-2023',
    wording: 'Stabsstelle',
    nth: 1,
    set: { review: 'rejected' },
  } as const;

  test('is offered what was decided, with what it rests on, for the town or the same row', () => {
    expect(offered('Stabstelle', ofTown)).toEqual([
      {
        label: {
          de: 'Wie „Stabsstelle“ entscheiden: gemeint ist haus',
          en: 'Decide like “Stabsstelle”: it means haus',
        },
        effect: {
          de: '„Stabsstelle“ wurde so entschieden; „Stabstelle“ unterscheidet sich davon in einem Buchstaben.',
          en: '“Stabsstelle” was decided like this; “Stabstelle” differs from it by one letter.',
        },
        decisions: [{ ...ofTown, wording: 'Stabstelle' }],
      },
    ]);
    expect(offered('Stabstelle', { ...inRow, place: 'I/1' })).toHaveLength(1);
  });

  test('is not, where the row, the town or more than a letter differs', () => {
    expect(offered('Stabstelle', { ...inRow, place: 'I/2' })).toEqual([]);
    expect(offered('Stabstelle', ofTown, 'dorf')).toEqual([]);
    expect(offered('Stadtstelle', ofTown)).toEqual([]);
    expect(offered('BHS', { ...ofTown, wording: 'VHS' })).toEqual([]);
  });
});

describe('a wording', () => {
  test('that means two bodies in a town is decided place by place, counted within its row', () => {
    const [item] = questions([
      named(1, { wording: 'Verein', target: 'ort/chor', review: 'confirmed' }),
      named(2, { wording: 'verein', target: 'ort/haus' }),
      named(3, { wording: 'Verein', target: 'ort/haus' }),
    ]);
    expect(item?.choices[0]?.decisions).toEqual(
      [2, 3].map((nth) => ({
        kind: 'mention',
        document: 'ort-2024',
        place: 'I/1',
        wording: nth === 2 ? 'verein' : 'Verein',
        nth,
        set: { review: 'confirmed' },
      })),
    );
  });

  test('is asked once for its town however often and in which spelling it is printed', () => {
    const items = questions([
      named(1, { wording: 'VHS' }),
      named(2, { wording: 'vhs', area: 'ort/2' }),
      named(1, { wording: 'VHS', town: 'anderswo', document: 'anderswo-2024' }),
    ]);
    expect(items.map(({ id, places }) => [id, places.length])).toEqual([
      ['wording|ort|vhs', 2],
      ['wording|anderswo|vhs', 1],
    ]);
  });
});

describe('a body', () => {
  const only = (about: Partial<KnownBody>): KnownBody[] => bodies.map((body) => ({ ...body, ...about }));
  const kinds = (about: Partial<KnownBody>): string[] =>
    questions([named(1, { wording: 'I/1', review: 'confirmed' })], { known: only(about) }).map(
      ({ kind }) => kind,
    );

  test('is asked about where its meaning is guessed or its kind unclear, and nowhere else', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ name: 'I/1' })).toEqual([]);
    expect(kinds({ name: 'I/1', guess: { de: 'Vermutung: Amt 1', en: 'Guess: office 1' } })).toEqual([
      'code',
    ]);
    expect(kinds({ type: 'unclear' })).toEqual(['kind']);
    expect(kinds({ type: 'unclear', status: 'placeholder' })).toEqual([]);
  });

  test('is offered the kind of others with the same head word', () => {
    const names = ['Stadtarchiv', 'Kreisarchiv', 'Archiv'];
    const [body] = bodies;
    if (body === undefined) throw new Error('no body');
    const known = names.map((name, at): KnownBody => ({
      ...body,
      id: `ort/a${at}`,
      name,
      type: name === 'Archiv' ? 'unclear' : 'culture',
    }));
    const [item] = questions(
      names.map((wording, at) => named(at + 1, { wording, target: `ort/a${at}`, review: 'confirmed' })),
      { known },
    );
    expect(item?.choices.map(({ label }) => label.de)).toEqual([
      'Kultureinrichtung',
      'Kein Partner: eigenes Team',
      'Kein Partner: Platzhalter',
    ]);
  });
});
