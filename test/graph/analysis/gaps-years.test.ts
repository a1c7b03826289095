import { describe, expect, test } from 'vitest';
import { obstacles } from '../../../graph/analysis/compare/comparability.ts';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import type { GapKind } from '../../../graph/schema/gap-kinds.ts';
import type { Basis } from '../../../graph/schema/vocabulary.ts';
import { buildProgramme, type Sketch, type SketchedRow } from './build-programme.ts';

const products = { '040501': 'music-school', '040601': 'library' } as const;
const actors = {
  'stadt/team': { status: 'internal' },
  'stadt/schulen': { status: 'collective', name: 'Schulen' },
} as const;

function find(
  kind: GapKind,
  before: readonly SketchedRow[],
  now: readonly SketchedRow[],
  extra: Partial<Sketch> = {},
) {
  const previous = buildProgramme({ id: 'stadt-2023', year: 2023, products, actors, rows: before, ...extra });
  const programme = buildProgramme({ products, actors, rows: now, ...extra });
  const { gaps, kinds } = findGaps({ programme, previous, elsewhere: [] });
  return { gaps: gaps.filter((gap) => gap.kind === kind), summary: kinds.find((one) => one.kind === kind) };
}

/** A measure that goes on with the measure of this number in the row of product 040501 a year earlier. */
function continuing(number: number, title = 'Weiter') {
  const measure = `stadt-2023/I.a/040501/m${number}`;
  return { title, continues: { measure, kind: 'same' as const } };
}

describe('a partner whose measure is gone', () => {
  const product = '040501';
  const before = (cell: SketchedRow['cell']) => [{ product, measures: ['Eins', 'Zwei'], cell: cell ?? [] }];
  const now = (cell: SketchedRow['cell'], measures: SketchedRow['measures'] = [continuing(1), 'Neu']) => [
    { product, measures, cell: cell ?? [] },
  ];

  test('is found where it still stands in the cell and no measure continues the one it stood at', () => {
    const { gaps } = find('L5', before([{ actor: 'stadt/vhs', at: 2 }]), now(['stadt/vhs']));
    expect(gaps.map(({ key }) => key)).toEqual(['L5|stadt-2024/I.a/040501|stadt/vhs']);
    expect(gaps[0]?.reason.de).toBe(
      'In der Zeile Bereich 040501 (I.a) steht „vhs“ weiter in der Partnerspalte, aber die Maßnahme, bei der der Name 2023 stand, wird nicht fortgeführt: Zwei.',
    );
    expect(
      gaps[0]?.evidence.map((line) => [line.document, line.wording, line.measure?.title ?? null]),
    ).toEqual([
      ['stadt-2024', 'vhs', null],
      ['stadt-2023', 'vhs', 'Zwei'],
      ['stadt-2023', null, 'Zwei'],
    ]);
  });

  test('is said to have stood there presumably where only the order in the row tells, and only there', () => {
    const reason = (basis: Basis) =>
      find('L5', before([{ actor: 'stadt/vhs', at: 2, basis }]), now(['stadt/vhs'])).gaps[0]?.reason.de;
    expect(reason('M2v')).toContain('vermutlich stand');
    expect(reason('M2s')).not.toContain('vermut');
  });

  test('is no gap when one of its measures goes on, in this row or in another', () => {
    expect(find('L5', before([{ actor: 'stadt/vhs', at: 1 }]), now(['stadt/vhs'])).gaps).toEqual([]);
    const moved = [
      { product, measures: ['Neu', 'Anders'], cell: ['stadt/vhs'] },
      { product: '040601', measures: [continuing(2)], cell: ['stadt/h6'] },
    ];
    expect(find('L5', before([{ actor: 'stadt/vhs', at: 2 }]), moved).gaps).toEqual([]);
  });

  test('stood, where the row did not align it, at every measure of the row', () => {
    expect(find('L5', before(['stadt/vhs']), now(['stadt/vhs'])).gaps).toEqual([]);
    const other = { product: '040601', cell: ['stadt/h6'] };
    const { gaps } = find(
      'L5',
      [...before(['stadt/vhs']), other],
      [
        ...now(['stadt/vhs'], ['Neu', 'Anders']),
        {
          ...other,
          measures: [{ continues: { measure: 'stadt-2023/I.a/040601/m1', kind: 'changed' as const } }],
        },
      ],
    );
    expect(gaps[0]?.reason.de).toContain('keine der 2 Maßnahmen, die 2023 in dieser Zeile standen');
  });

  test('is no gap when it now stands at a measure of its own, or is an own team', () => {
    expect(
      find('L5', before([{ actor: 'stadt/vhs', at: 2 }]), now([{ actor: 'stadt/vhs', at: 2 }])).gaps,
    ).toEqual([]);
    expect(find('L5', before([{ actor: 'stadt/team', at: 2 }]), now(['stadt/team'])).gaps).toEqual([]);
  });

  test('may be a collective name', () => {
    const { gaps } = find('L5', before([{ actor: 'stadt/schulen', at: 2 }]), now(['stadt/schulen']));
    expect(gaps.map(({ actor }) => actor?.name)).toEqual(['Schulen']);
  });

  test('cannot be looked for while nobody recorded which measures go on', () => {
    const { gaps, summary } = find('L5', before(['stadt/vhs']), now(['stadt/vhs'], ['Neu', 'Anders']));
    expect([gaps, summary?.applicable]).toEqual([[], false]);
    expect(summary?.why?.de).toContain('Zuordnung der Maßnahmen fehlt');
    const elsewhere = { continues: { measure: 'stadt-2019/I.a/040501/m1', kind: 'same' as const } };
    expect(
      find('L5', before(['stadt/vhs']), now(['stadt/vhs'], [elsewhere, 'Neu'])).summary?.applicable,
    ).toBe(false);
  });
});

describe('partners of a row since last year', () => {
  test('are new or no longer named, in any column; whoever stays is no finding', () => {
    const { gaps } = find(
      'L6',
      [{ product: '040501', cell: ['stadt/vhs', 'stadt/h6'] }],
      [{ product: '040501', cell: ['stadt/vhs'], text: ['stadt/schulen'] }],
    );
    expect(gaps.map(({ key, change }) => [key, change])).toEqual([
      ['L6|stadt-2024/I.a/040501|stadt/h6|ended', 'ended'],
      ['L6|stadt-2024/I.a/040501|stadt/schulen|new', 'new'],
    ]);
    expect(gaps.map(({ reason }) => reason.de)).toEqual([
      'Die Zeile Bereich 040501 (I.a) nannte 2023 „h6“, 2024 nicht mehr.',
      'Die Zeile Bereich 040501 (I.a) nennt 2024 „schulen“, 2023 noch nicht.',
    ]);
    expect(gaps.map(({ evidence }) => evidence.map(({ document, wording }) => [document, wording]))).toEqual([
      [
        ['stadt-2023', 'h6'],
        ['stadt-2024', null],
      ],
      [
        ['stadt-2024', 'schulen'],
        ['stadt-2023', null],
      ],
    ]);
  });

  test('are compared in rows of both years only; own teams and rejected readings are no partners', () => {
    const { gaps } = find(
      'L6',
      [
        { product: '040501', cell: ['stadt/vhs', 'stadt/team'] },
        { section: 'I.b', product: '040601', cell: ['stadt/h6'] },
      ],
      [
        { product: '040501', cell: ['stadt/vhs', { actor: 'stadt/campus', review: 'rejected' }] },
        { section: 'I.c', product: '040601', cell: ['stadt/campus'] },
      ],
    );
    expect(gaps).toEqual([]);
  });

  test('that moved from the text to the cell have not changed', () => {
    const rows = { product: '040501' };
    expect(find('L6', [{ ...rows, text: ['stadt/vhs'] }], [{ ...rows, cell: ['stadt/vhs'] }]).gaps).toEqual(
      [],
    );
  });

  test('are said to be open on both sides where an open proposal calls them the same', () => {
    const { gaps } = find(
      'L6',
      [{ product: '040501', cell: ['stadt/stadtmarketing', 'stadt/h6'] }],
      [{ product: '040501', cell: ['stadt/buero'] }],
      { maybeSame: [['stadt/stadtmarketing', 'stadt/buero']] },
    );
    expect(gaps.map(({ actor, unreviewed }) => [actor?.id, unreviewed])).toEqual([
      ['stadt/stadtmarketing', 1],
      ['stadt/h6', 0],
      ['stadt/buero', 1],
    ]);
    expect(gaps[0]?.reason.de).toContain('Vielleicht nur ein anderer Name für „buero“; das ist offen.');
    expect(gaps[2]?.reason.de).toContain('Vielleicht nur ein anderer Name für „stadtmarketing“');
    expect(gaps.map(({ evidence }) => evidence.map(({ wording }) => wording))).toEqual([
      ['stadtmarketing', null, 'buero'],
      ['h6', null],
      ['buero', null, 'stadtmarketing'],
    ]);
  });

  test('are said to be open also where the other name stands in both years', () => {
    const { gaps } = find(
      'L6',
      [{ product: '040501', cell: ['stadt/stadtmarketing'] }],
      [{ product: '040501', cell: ['stadt/stadtmarketing', 'stadt/buero'] }],
      { maybeSame: [['stadt/stadtmarketing', 'stadt/buero']] },
    );
    expect(gaps.map(({ actor, unreviewed }) => [actor?.id, unreviewed])).toEqual([['stadt/buero', 1]]);
    expect(gaps[0]?.reason.de).toContain('Vielleicht nur ein anderer Name für „stadtmarketing“');
  });

  test('that open readings name are counted as open', () => {
    const { gaps } = find(
      'L6',
      [{ product: '040501', cell: ['stadt/vhs'] }],
      [{ product: '040501', cell: ['stadt/vhs', { actor: 'stadt/h6', review: 'open' }] }],
    );
    expect(gaps.map(({ unreviewed }) => unreviewed)).toEqual([1]);
  });

  test('of a copied programme show no change at all', () => {
    const rows = [
      { product: '040501', cell: ['stadt/vhs', 'stadt/vhs'] },
      { product: '040601', cell: ['stadt/schulen'], text: ['stadt/h6'] },
    ];
    expect(find('L6', rows, rows).gaps).toEqual([]);
  });
});

describe('a programme that cannot be laid beside an earlier one', () => {
  const rows = [{ product: '040501', cell: ['stadt/vhs'] }];
  const why = (programme: Parameters<typeof findGaps>[0]) =>
    findGaps(programme)
      .kinds.filter(({ kind }) => kind === 'L5' || kind === 'L6')
      .map((one) => [one.applicable, one.why?.de]);

  test('has none, has no known year, or shares no row with it', () => {
    const programme = buildProgramme({ products, rows });
    const none = 'Ein früheres Programm dieser Stadt in gleicher Form liegt nicht vor.';
    expect(why({ programme, previous: null, elsewhere: [] })).toEqual([
      [false, none],
      [false, none],
    ]);
    const undated = buildProgramme({ products, rows, year: null });
    expect(why({ programme: undated, previous: programme, elsewhere: [] })[0]?.[1]).toBe(
      'Das Jahr des Dokuments ist nicht bekannt.',
    );
    const other = buildProgramme({ id: 'stadt-2023', year: 2023, products, rows: [{ product: '040601' }] });
    expect(why({ programme, previous: other, elsewhere: [] })[1]?.[1]).toContain('Keine Zeile lässt sich');
  });

  test('is one that the comparison refuses too, for the same reason', () => {
    const programme = buildProgramme({ products, rows });
    const concept = buildProgramme({
      id: 'stadt-2023',
      year: 2023,
      products,
      rows,
      document: { planning: 'concept' },
    });
    const [reason] = obstacles(concept.document, programme.document);
    expect(reason).toBeDefined();
    expect(why({ programme, previous: concept, elsewhere: [] })).toEqual([
      [false, reason?.de],
      [false, reason?.de],
    ]);
  });
});
