import { describe, expect, test } from 'vitest';
import { bridges } from '../../../graph/analysis/bridges/bridges.ts';
import { BridgesAnswer } from '../../../graph/schema/bridge-answers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

const products = { '1': 'music-school', '2': 'library', '3': 'museum', '4': 'archive' } as const;

function look(sketch: Omit<Sketch, 'products'> & { products?: Sketch['products'] }) {
  const answer = BridgesAnswer.parse(bridges(buildProgramme({ products, ...sketch })));
  const codes = (areas: readonly { code: string | null }[]) => areas.map(({ code }) => code).join(' ');
  return {
    answer,
    partners: answer.partners.map(({ actor, parts }) => `${actor.id}: ${parts.map(codes).join(' | ')}`),
    ties: answer.ties.map(
      ({ area, actor, parts }) => `${area.code ?? ''}-${actor.id}: ${parts.map(codes).join(' | ')}`,
    ),
    parts: answer.parts.map(({ areas, partners }) => `${codes(areas)} (${partners})`),
  };
}

describe('a partner is a bridge', () => {
  // a joins 1 and 2, nobody else does; b and c both join 2 and 3; 4 has d alone.
  const rows = [
    { product: '1', cell: ['a'] },
    { product: '2', cell: ['a', 'b', 'c'] },
    { product: '3', cell: ['b', 'c'] },
    { product: '4', cell: ['d'] },
  ];

  test('when areas would fall apart without it, not when another joins them too', () => {
    const { partners, ties, parts, answer } = look({ rows });
    expect(partners).toEqual(['a: 1 | 2 3']);
    expect(ties).toEqual(['1-a: 1 | 2 3', '2-a: 2 3 | 1']);
    expect(parts).toEqual(['1 2 3 (3)', '4 (1)']);
    expect(answer.sentence.de).toBe(
      'Die 4 Bereiche liegen in 2 Gruppen, zwischen denen kein namentlich benannter Partner steht. Ein Partner ist die einzige Verbindung zwischen Bereichen. Das eigene Amt und Sammelnamen zählen nicht als Verbindung; nicht genannt heißt nicht: kein Kontakt.',
    );
    expect(answer.partners[0]?.evidence.map(({ row, wording }) => [row, wording])).toEqual([
      ['stadt-2024/I.a/1', 'a'],
      ['stadt-2024/I.a/2', 'a'],
    ]);
  });

  test('also under an open reading, which is counted', () => {
    const open = rows.map((row) =>
      row.product === '1' ? { ...row, cell: [{ actor: 'a', review: 'open' as const }] } : row,
    );
    expect(look({ rows: open }).answer.partners).toMatchObject([{ actor: { id: 'a' }, unreviewed: 1 }]);
  });

  test('and never a collective name, the own team or a placeholder', () => {
    for (const status of ['collective', 'internal', 'placeholder'] as const) {
      const { partners, parts } = look({ rows, actors: { a: { status } } });
      expect(partners).toEqual([]);
      expect(parts).toEqual(['1 (0)', '2 3 (2)', '4 (1)']);
    }
  });
});

describe('RUN_BY', () => {
  const run = { ...products, '4': { kind: 'archive', runBy: 'stadtarchiv' } } as const;

  test('ties the area of an institution to those that name it, so that it is no bridge itself', () => {
    const rows = [
      { product: '1', cell: ['a'] },
      { product: '2', cell: ['stadtarchiv', 'a'] },
      { product: '3', cell: [] },
      { product: '4', cell: [] },
    ];
    const { partners, ties, parts, answer } = look({ products: run, rows });
    expect(partners).toEqual(['a: 1 | 2 4']);
    expect(ties).toEqual(['1-a: 1 | 2 4', '2-stadtarchiv: 1 2 | 4', '2-a: 2 4 | 1']);
    expect(parts).toEqual(['1 2 4 (1)', '3 (0)']);
    expect(answer.joined).toMatchObject([{ actor: { id: 'stadtarchiv' }, areas: [{ code: '4' }] }]);
    expect(answer.sentence.de).toContain('Einmal verbindet nur eine als Partner genannte Einrichtung');
  });

  test('makes one of two areas of one institution, so that who stands in both is no bridge', () => {
    const rows = [
      { product: '1', cell: ['a'] },
      { product: '2', cell: ['a'] },
      { product: '3', cell: [] },
      { product: '4', cell: [] },
    ];
    expect(look({ rows }).partners).toEqual(['a: 1 | 2']);
    const one = {
      ...products,
      '1': { kind: 'museum', runBy: 'museum' },
      '2': { kind: 'museum', runBy: 'museum' },
    } as const;
    expect(look({ products: one, rows }).partners).toEqual([]);
  });

  test('does not join areas of the own office, which runs nearly everything', () => {
    const office = {
      ...products,
      '1': { kind: 'events', runBy: 'amt' },
      '2': { kind: 'funding', runBy: 'amt' },
    } as const;
    const rows = [
      { product: '1', cell: ['a'] },
      { product: '2', cell: ['a', 'amt'] },
    ];
    const { partners, answer } = look({ products: office, actors: { amt: { status: 'internal' } }, rows });
    expect(partners).toEqual(['a: 1 | 2']);
    expect(answer.joined).toEqual([]);
  });

  test('leaves out an institution named in its own area', () => {
    const { answer } = look({
      products: run,
      rows: [
        { product: '4', cell: ['stadtarchiv'] },
        { product: '1', cell: [] },
      ],
    });
    expect(answer.parts).toMatchObject([{ partners: 0 }, { partners: 0 }]);
  });
});

test('nothing is said of a document without rows or with a single area', () => {
  expect(look({ rows: [] }).answer).toMatchObject({ applicable: false, partners: [], ties: [], parts: [] });
  const single = look({ rows: [{ product: '1', cell: ['a', 'b'] }] }).answer;
  expect(single.applicable).toBe(false);
  expect(single.sentence).toEqual(single.why);
});

describe('whole and part', () => {
  const rows = [
    { product: '1', cell: ['kreis/verwaltung'] },
    { product: '2', cell: [{ actor: 'kreis/amt', review: 'open' as const }, 'b'] },
    { product: '3', cell: ['b'] },
  ];
  const part = { partOf: 'kreis/kreis' };

  test('are one body, under the name that is printed, with the others beside it', () => {
    const actors = { 'kreis/verwaltung': part, 'kreis/amt': part };
    const { partners, parts, answer } = look({ rows, actors });
    expect(partners).toEqual(['kreis/verwaltung: 1 | 2 3', 'b: 1 2 | 3']);
    expect(answer.partners[0]?.also.map(({ id }) => id)).toEqual(['kreis/amt']);
    expect(answer.partners[0]?.unreviewed).toBe(1);
    expect(parts).toEqual(['1 2 3 (2)']);
  });

  test('bear the name of the whole where it is printed too', () => {
    const printed = [...rows, { product: '4', cell: ['kreis/kreis'] }];
    const { answer } = look({ rows: printed, actors: { 'kreis/verwaltung': part, 'kreis/amt': part } });
    expect(answer.partners[0]).toMatchObject({ actor: { id: 'kreis/kreis' } });
  });

  test('are not one where the whole is the own office, which would join nearly everything', () => {
    const actors = {
      'kreis/verwaltung': part,
      'kreis/amt': part,
      'kreis/kreis': { status: 'internal' },
    } as const;
    expect(look({ rows, actors }).parts).toEqual(['1 (1)', '2 3 (2)']);
  });
});

test('areas that may be the same are one, and are counted as one', () => {
  const rows = [
    { product: '1', cell: ['a'] },
    { product: '2', cell: ['b'] },
    { product: '3', cell: ['a', 'b'] },
  ];
  const { answer, partners } = look({ rows, maybeSame: [['stadt/1', 'stadt/2']] });
  expect(partners).toEqual([]);
  expect(answer.sentence.de).toContain('Alle 2 Bereiche hängen');
  expect(answer.limits.blindSpots.map(({ de }) => de)).toContain(
    'Ob 1 und 2 (Bereich 1) derselbe Bereich sind, ist offen; gezählt sind sie als einer.',
  );
});
