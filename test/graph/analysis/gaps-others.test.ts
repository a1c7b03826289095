import { describe, expect, test } from 'vitest';
import { mentionLine } from '../../../graph/analysis/evidence-line.ts';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import type { KindOfArea, ProgrammeKinds } from '../../../graph/analysis/programme-kinds.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { GapKind } from '../../../graph/schema/gap-kinds.ts';
import type { Term } from '../../../graph/schema/registry.ts';
import { isCompared, type ComparedKind } from '../../../graph/schema/vocabulary.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

function find(kind: GapKind, programme: Programme, elsewhere: readonly ProgrammeKinds[] = []) {
  const { gaps, kinds } = findGaps({ programme, previous: null, elsewhere });
  return { gaps: gaps.filter((gap) => gap.kind === kind), summary: kinds.find((one) => one.kind === kind) };
}

/** What the programme of another town names: partners of these types in its only music school row. */
function otherTown(town: string, types: readonly ActorType[], unusual: Partial<Sketch> = {}): ProgrammeKinds {
  const programme = buildProgramme({
    id: `${town}-2024`,
    town,
    products: { '040501': 'music-school' },
    actors: Object.fromEntries(types.map((type) => [`${town}/${type}`, { type }])),
    rows: [{ product: '040501', cell: types.map((type) => `${town}/${type}`) }],
    ...unusual,
  });
  const kinds = new Map<ComparedKind, KindOfArea>();
  for (const row of programme.rows) {
    const named = row.mentions.map((mention, index) => {
      const example = mentionLine(programme, row, mention);
      return [types[index] ?? 'unclear', { rows: 1, example }] as const;
    });
    if (row.area.kind !== null && isCompared(row.area.kind))
      kinds.set(row.area.kind, { rows: 1, types: new Map(named) });
  }
  return { document: programme.document, kinds };
}

describe('a kind of partner that others name', () => {
  const own = buildProgramme({
    products: { '040501': { kind: 'music-school', runBy: 'stadt/musikschule' } },
    actors: { 'stadt/vhs': { type: 'education' }, 'stadt/musikschule': { type: 'culture' } },
    rows: [{ product: '040501', cell: ['stadt/vhs', 'stadt/musikschule'] }],
  });
  const others = [
    otherTown('a', ['religion', 'education', 'culture']),
    otherTown('b', ['religion', 'social', 'culture']),
    otherTown('c', ['social']),
    otherTown('d', []),
  ];

  test('is found when more than half of at least three comparable programmes name it', () => {
    expect(find('L7', own, others.slice(0, 3)).gaps.map(({ key, compared }) => [key, compared])).toEqual([
      ['L7|stadt-2024|music-school|culture', { named: 2, of: 3 }],
      ['L7|stadt-2024|music-school|social', { named: 2, of: 3 }],
      ['L7|stadt-2024|music-school|religion', { named: 2, of: 3 }],
    ]);
    expect(find('L7', own, others).gaps, 'two of four are not more than half').toEqual([]);
  });

  test('is shown with a line of each of them and with q of r', () => {
    const [gap] = find('L7', own, others.slice(0, 3)).gaps;
    expect(gap?.evidence.map(({ document }) => document)).toEqual(['a-2024', 'b-2024']);
    expect(gap?.reason.de).toBe(
      '2 von 3 vergleichbaren Programmen anderer Städte nennen für Bereiche der Art Musikschule eine Stelle der Art Kultureinrichtung, dieses für Bereich 040501 nicht.',
    );
    expect(gap).toMatchObject({ partnerType: 'culture', row: null, area: { id: 'stadt/040501' } });
  });

  test('is none that is named here, also under an open reading', () => {
    const open = buildProgramme({
      products: { '040501': 'music-school' },
      actors: { 'stadt/kirche': { type: 'religion' } },
      rows: [{ product: '040501', cell: [{ actor: 'stadt/kirche', review: 'open' }] }],
    });
    expect(find('L7', open, others.slice(0, 3)).gaps.map(({ partnerType }) => partnerType)).toEqual([
      'culture',
      'social',
    ]);
  });

  test('cannot be looked for with fewer than three comparable programmes', () => {
    const { summary, gaps } = find('L7', own, others.slice(0, 2));
    expect([summary?.applicable, gaps]).toEqual([false, []]);
    expect(summary?.why?.de).toContain('Vergleich fehlt (r = 2)');
    expect(find('L7', own).summary?.why?.de).toContain('Vergleich fehlt (r = 0)');
  });

  test('counts one programme per other town, its latest, and only comparable ones with such an area', () => {
    const countOf = (...more: ProgrammeKinds[]) =>
      find('L7', own, [...others.slice(0, 2), ...more]).summary?.why?.de;
    const r2 = expect.stringContaining('(r = 2)') as string;
    const older = { id: 'a-2023', year: 2023 };
    expect(countOf(otherTown('a', ['religion'], older))).toEqual(r2);
    expect(countOf(otherTown('stadt', ['religion'], { id: 'stadt-2025', year: 2025 }))).toEqual(r2);
    expect(countOf(otherTown('c', ['religion'], { document: { scope: 'town' } }))).toEqual(r2);
    expect(countOf(otherTown('c', ['religion'], { document: { planning: null } }))).toEqual(r2);
    expect(countOf(otherTown('c', ['religion'], { document: { partnerColumn: false } }))).toEqual(r2);
    expect(countOf(otherTown('c', ['religion'], { products: { '040501': 'library' } }))).toEqual(r2);
    expect(countOf(otherTown('c', ['religion']))).toBeUndefined();
  });
});

describe('two areas with a subject in common', () => {
  const term = (id: string, kind: Term['kind'], name: string): Term => ({
    id,
    kind,
    name: { de: name, en: name },
    words: [name],
  });
  const terms = [
    term('begriff/inklusion', 'subject', 'Inklusion'),
    term('begriff/kinder', 'target-group', 'Kinder'),
    term('begriff/markt', 'place', 'Markt'),
  ];
  const spoken = (...ids: string[]) => [{ title: 'Etwas', terms: ids.map((id) => `begriff/${id}`) }];
  const pairs = (sketch: Partial<Sketch> & Pick<Sketch, 'rows'>) =>
    find(
      'L8',
      buildProgramme({ products: { '040501': 'music-school', '040601': 'library' }, terms, ...sketch }),
    );

  test('and no partner in common are a finding that names the terms', () => {
    const { gaps } = pairs({
      rows: [
        { product: '040601', measures: spoken('inklusion', 'kinder', 'markt'), cell: ['stadt/vhs'] },
        { product: '040501', measures: spoken('kinder', 'inklusion', 'markt'), cell: ['stadt/h6'] },
      ],
    });
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({
      key: 'L8|stadt-2024|stadt/040501|stadt/040601',
      area: { id: 'stadt/040601' },
      otherArea: { id: 'stadt/040501' },
      reason: {
        de: 'Bereich 040601 und Bereich 040501 haben in ihren Maßnahmen gemeinsam: Inklusion, Kinder. Einen namentlich genannten Partner haben sie nicht gemeinsam.',
      },
    });
    expect(gaps[0]?.terms.map(({ id }) => id)).toEqual(['begriff/inklusion', 'begriff/kinder']);
    expect(gaps[0]?.evidence.map(({ area }) => area.code)).toEqual(['040601', '040501']);
  });

  test('are no finding when they share a partner, confirmed or open, or only a place', () => {
    const rows = (cell: Sketch['rows'][number]['cell'], ...ids: string[]) => [
      { product: '040601', measures: spoken(...ids), cell: ['stadt/vhs'] },
      { product: '040501', measures: spoken(...ids), cell: cell ?? [] },
    ];
    expect(pairs({ rows: rows(['stadt/vhs'], 'kinder') }).gaps).toEqual([]);
    expect(pairs({ rows: rows([{ actor: 'stadt/vhs', review: 'open' }], 'kinder') }).gaps).toEqual([]);
    expect(pairs({ rows: rows([{ actor: 'stadt/vhs', review: 'rejected' }], 'kinder') }).gaps).toHaveLength(
      1,
    );
    expect(pairs({ rows: rows(['stadt/h6'], 'markt') }).summary).toMatchObject({ applicable: false });
  });

  test('are said to stand in the name of a programme alone where they do', () => {
    const through = new Map([
      [
        'begriff/kinder',
        { id: 'programm/kulturrucksack', name: 'Kulturrucksack', kind: 'programme' as const },
      ],
    ]);
    const { gaps } = pairs({
      rows: [
        { product: '040601', measures: [{ terms: ['begriff/kinder'], through }] },
        { product: '040501', measures: spoken('kinder') },
      ],
    });
    expect(gaps[0]?.reason.de).toContain('gemeinsam: Kinder (nur über das Programm Kulturrucksack).');
    const own = [{ terms: ['begriff/kinder'], through }, ...spoken('kinder')];
    const both = pairs({
      rows: [
        { product: '040601', measures: own },
        { product: '040501', measures: spoken('kinder') },
      ],
    });
    expect(both.gaps[0]?.reason.de).toContain('gemeinsam: Kinder. Einen');
    expect(both.gaps[0]?.evidence[0]?.measure?.id).toBe('stadt-2024/I.a/040601/m2');
  });

  test('are left out where half of the areas share them, which is said', () => {
    const products = {
      '1': 'library',
      '2': 'museum',
      '3': 'archive',
      '4': 'events',
      '5': 'funding',
    } as const;
    const rows = Object.keys(products).map((product, at) => ({
      product,
      measures: spoken(...(at < 3 ? ['kinder'] : []), ...(at < 2 ? ['inklusion'] : [])),
    }));
    const { gaps, summary } = pairs({ products, rows });
    expect(gaps.map(({ terms: found }) => found.map(({ id }) => id))).toEqual([['begriff/inklusion']]);
    expect(summary?.leftOut.map(({ id }) => id)).toEqual(['begriff/kinder']);
    expect(summary?.sentence.de).toContain(
      'Nicht verglichen, weil mindestens die Hälfte der Bereiche sie hat: Kinder.',
    );
  });

  test('count areas that may be the same as one, and whole and part as one partner', () => {
    const products = { '1': 'museum', '2': 'museum', '3': 'archive' } as const;
    const sketch = {
      products,
      maybeSame: [['stadt/1', 'stadt/2']] as const,
      rows: ['1', '2', '3'].map((product) => ({ product, measures: spoken('kinder') })),
    };
    expect(pairs(sketch).gaps.map(({ key }) => key)).toEqual(['L8|stadt-2024|stadt/1|stadt/3']);
    const [first, second, third] = sketch.rows;
    const rows = [
      ...(first === undefined ? [] : [first]),
      { ...second, product: '2', cell: ['kreis/amt'] },
      { ...third, product: '3', cell: ['kreis/kreis'] },
    ];
    expect(pairs({ ...sketch, rows, actors: { 'kreis/amt': { partOf: 'kreis/kreis' } } }).gaps).toEqual([]);
  });

  test('are a finding when only a collective name stands in both', () => {
    const rows = ['040601', '040501'].map((product) => ({
      product,
      measures: spoken('kinder'),
      cell: ['stadt/schulen'],
    }));
    expect(pairs({ rows, actors: { 'stadt/schulen': { status: 'collective' } } }).gaps).toHaveLength(1);
  });

  test('are left out when one named institution runs both; the own office does not make them one', () => {
    const rows = ['040601', '040501'].map((product) => ({ product, measures: spoken('kinder') }));
    const products = {
      '040501': { kind: 'museum', runBy: 'stadt/haus' },
      '040601': { kind: 'museum', runBy: 'stadt/haus' },
    } as const;
    expect(pairs({ rows, products }).gaps).toEqual([]);
    expect(pairs({ rows, products, actors: { 'stadt/haus': { status: 'internal' } } }).gaps).toHaveLength(1);
  });

  test('are left out while it is open whether they are the same product', () => {
    const rows = ['040501', '040601'].map((product) => ({ product, measures: spoken('kinder') }));
    expect(pairs({ rows }).gaps).toHaveLength(1);
    expect(pairs({ rows, maybeSame: [['stadt/040601', 'stadt/040501']] }).gaps).toEqual([]);
  });

  test('do not share an institution as a partner that runs one of them and is named there itself', () => {
    const { gaps } = pairs({
      products: { '040501': 'music-school', '040801': { kind: 'archive', runBy: 'stadt/archiv' } },
      rows: ['040501', '040801'].map((product) => ({
        product,
        measures: spoken('kinder'),
        cell: ['stadt/archiv'],
      })),
    });
    expect(gaps.map(({ reason }) => reason.de)).toEqual([
      expect.stringContaining('Unmittelbar verbunden sind sie schon: archiv'),
    ]);
  });

  test('that name one another’s institution are said to be connected directly', () => {
    const { gaps } = pairs({
      products: { '040501': 'music-school', '040801': { kind: 'archive', runBy: 'stadt/archiv' } },
      rows: [
        { product: '040501', measures: spoken('kinder'), cell: ['stadt/archiv'] },
        { product: '040801', measures: spoken('kinder'), cell: ['stadt/vhs'] },
      ],
    });
    expect(gaps[0]?.reason.de).toContain('archiv ist im jeweils anderen Bereich genannt.');
    expect(gaps[0]?.evidence.at(-1)?.wording).toBe('archiv');
  });

  test('cannot be looked for with one product, or while no terms are recorded', () => {
    const one = pairs({ rows: [{ product: '040501', measures: spoken('kinder') }] });
    expect(one.summary?.why?.de).toBe('Das Dokument nennt weniger als zwei Produkte.');
    const none = pairs({ rows: [{ product: '040501' }, { product: '040601' }] });
    expect(none.summary?.why?.de).toBe('Zu den Maßnahmen sind keine Themen und Zielgruppen erfasst.');
  });
});
