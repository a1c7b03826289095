import { describe, expect, test } from 'vitest';
import { findQuestions } from '../../../graph/analysis/review/find-questions.ts';
import type { KnownBody, ReviewSource } from '../../../graph/analysis/review/open-question.ts';
import { reviewItem } from '../../../graph/analysis/review/review-item.ts';
import type { RowName } from '../../../graph/analysis/review/row-name.ts';
import { NamedTies } from '../../../graph/analysis/review/tie-change.ts';
import { wordingKey } from '../../../graph/identity/decision-key.ts';
import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';

const bodies: readonly KnownBody[] = ['vhs', 'chor', 'haus'].map((id) => ({
  id: `ort/${id}`,
  name: id,
  type: 'education',
  status: 'identifiable',
  aliases: [],
  guess: null,
}));

/** A name in the row of an area, open unless said otherwise. */
function named(position: number, about: Partial<RowName> & { readonly wording: string }): RowName {
  const area = about.area ?? 'ort/1';
  const row = `ort-2024/I/${area.slice(4)}`;
  return {
    town: 'ort',
    document: 'ort-2024',
    section: 'I',
    row,
    place: `I/${area.slice(4)}`,
    area,
    runBy: null,
    mention: `${row}/n${position}`,
    position,
    key: wordingKey(about.wording),
    target: 'ort/vhs',
    actor: about.target ?? 'ort/vhs',
    rule: 'exact',
    review: 'open',
    role: 'partner',
    lines: [position, position],
    ...about,
  };
}

function questions(
  names: readonly RowName[],
  {
    known = bodies,
    proposals = [],
    decided = [],
    rowPlaces = [],
  }: {
    known?: readonly KnownBody[];
    proposals?: ReviewSource['proposals'];
    decided?: ReviewSource['decided'];
    rowPlaces?: ReviewSource['rowPlaces'];
  } = {},
): ReviewItem[] {
  const source: ReviewSource = {
    names,
    proposals,
    listed: [],
    decided,
    rowPlaces,
    staysAs: (id) => id,
    body: (id) => known.find((body) => body.id === id),
    rowsOf: () => [],
    area: (id) => ({ id, name: id, code: null }),
    thingName: (id) => id,
    townName: () => 'Ort',
    documentTitle: (id) => id,
    countedAs: (area) => area,
  };
  const ties = new NamedTies(names, (area) => area);
  const context = { source, ties, detail: () => undefined, measuresOf: () => [] };
  return findQuestions(source, ties).map((question) => reviewItem(question, context));
}

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
