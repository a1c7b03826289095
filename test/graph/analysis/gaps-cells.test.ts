import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import type { Gap } from '../../../graph/analysis/gaps/gap-result.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import type { GapKind } from '../../../graph/schema/gap-kinds.ts';
import { buildProgramme, type SketchedRow } from './build-programme.ts';

const social = { id: 'kanal/social', name: 'Social Media', kind: 'channel' } as const;
const actors = {
  'stadt/team': { status: 'internal' },
  'stadt/schulen': { status: 'collective', name: 'Schulen' },
  'stadt/weitere': { status: 'placeholder', name: 'weitere Partner' },
  'stadt/archiv': { name: 'Stadtarchiv', type: 'culture' },
  'stadt/area51': { name: 'Area 51', partOf: 'stadt/jugend' },
} as const;

/** A programme with these rows of products 040501 (Musikschule, own office) and 040801 (run by the Stadtarchiv). */
function programmeOf(rows: readonly SketchedRow[], document: Partial<Programme['document']> = {}): Programme {
  return buildProgramme({
    document,
    products: { '040501': 'music-school', '040801': { kind: 'archive', runBy: 'stadt/archiv' } },
    actors,
    rows,
  });
}

function gapsOf(programme: Programme, kind: GapKind): readonly Gap[] {
  return findGaps({ programme, previous: null, elsewhere: [] }).gaps.filter((gap) => gap.kind === kind);
}

/** The first three kinds found for a single row with this cell. */
function kindsOf(cell: SketchedRow['cell'], product = '040501'): GapKind[] {
  const programme = programmeOf([{ product, cell: cell ?? [] }]);
  return (['L1', 'L2', 'L3'] as const).filter((kind) => gapsOf(programme, kind).length > 0);
}

describe('what stands in a partner column', () => {
  test('is one of: nothing (L1), the own house only (L2), nobody by name (L3), or a body', () => {
    expect(kindsOf([])).toEqual(['L1']);
    expect(kindsOf(['stadt/team'])).toEqual(['L2']);
    expect(kindsOf(['stadt/schulen'])).toEqual(['L3']);
    expect(kindsOf(['stadt/weitere'])).toEqual(['L3']);
    expect(kindsOf(['stadt/vhs'])).toEqual([]);
  });

  test('is no gap as soon as one body stands among the others', () => {
    expect(kindsOf(['stadt/team', 'stadt/schulen', 'stadt/vhs'])).toEqual([]);
  });

  test('with a collective name or placeholder beside the own team is L3, not L2', () => {
    expect(kindsOf(['stadt/team', 'stadt/schulen'])).toEqual(['L3']);
    expect(kindsOf(['stadt/weitere', 'stadt/team'])).toEqual(['L3']);
  });

  test('may hold channels and the like: alone they name nobody, beside the own team they change nothing', () => {
    const channel = { actor: 'kanal/social', thing: social };
    expect(kindsOf([channel])).toEqual(['L3']);
    expect(kindsOf(['stadt/team', channel])).toEqual(['L2']);
    expect(kindsOf(['stadt/vhs', channel])).toEqual([]);
  });

  test('is the own house where only the institution that runs the area stands there', () => {
    expect(kindsOf(['stadt/archiv'], '040801')).toEqual(['L2']);
    expect(kindsOf(['stadt/archiv'], '040501')).toEqual([]);
    expect(kindsOf(['stadt/archiv', 'stadt/schulen'], '040801')).toEqual(['L3']);
  });

  test('counts an open reading of a body as a body, and a rejected one as something nobody knows', () => {
    expect(kindsOf([{ actor: 'stadt/vhs', review: 'open' }])).toEqual([]);
    const rejected = { actor: 'stadt/vhs', review: 'rejected' } as const;
    expect(kindsOf([rejected])).toEqual([]);
    expect(kindsOf([rejected, 'stadt/team'])).toEqual([]);
    expect(kindsOf([rejected, 'stadt/schulen'])).toEqual([]);
  });
});

describe('a row without names in its partner column', () => {
  test('is shown with the row and its measures, and says who stands in the text only', () => {
    const [gap] = gapsOf(
      programmeOf([
        { product: '040501', measures: ['Nachwuchs', 'Räume'], text: ['stadt/vhs', 'stadt/schulen'] },
      ]),
      'L1',
    );
    expect(gap?.key).toBe('L1|stadt-2024/I.a/040501');
    expect(gap?.evidence.map(({ measure, lines }) => [measure?.title ?? null, lines])).toEqual([
      [null, [1, 10]],
      ['Nachwuchs', [1, 1]],
      ['Räume', [2, 2]],
    ]);
    expect(gap?.reason).toEqual({
      de: 'In der Zeile Bereich 040501 (I.a) stehen 2 Maßnahmen, aber die Partnerspalte ist leer. Nur im Maßnahmentext genannt: vhs und Schulen.',
      en: 'The row Bereich 040501 (I.a) has 2 measures, but its partner column is blank. Named in the measures’ text only: vhs and Schulen.',
    });
  });

  test('may have one measure or none', () => {
    const reasons = gapsOf(
      programmeOf([{ product: '040501' }, { section: 'I.b', product: '040501', measures: [] }]),
      'L1',
    ).map(({ reason }) => reason.de);
    expect(reasons).toEqual([
      'In der Zeile Bereich 040501 (I.a) steht eine Maßnahme, aber die Partnerspalte ist leer.',
      'In der Zeile Bereich 040501 (I.b) steht keine Maßnahme, und die Partnerspalte ist leer.',
    ]);
  });

  test('is no gap in a document that has no partner column', () => {
    const programme = programmeOf([{ product: '040501' }], { partnerColumn: false });
    const { kinds } = findGaps({ programme, previous: null, elsewhere: [] });
    expect(kinds.filter(({ applicable }) => !applicable).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['L1', 'L4']),
    );
    expect(kinds.find(({ kind }) => kind === 'L1')?.why?.de).toContain('keine Partnerspalte');
  });
});

describe('a document without a partner column', () => {
  const find = (text: SketchedRow['text']) => {
    const programme = programmeOf([{ product: '040501', text: text ?? [] }], { partnerColumn: false });
    return (['L2', 'L3'] as const).filter((kind) => gapsOf(programme, kind).length > 0);
  };

  test('is looked at through all names of a row', () => {
    expect(find(['stadt/team'])).toEqual(['L2']);
    expect(find(['stadt/team', 'stadt/schulen'])).toEqual(['L3']);
    expect(find(['stadt/team', 'stadt/vhs'])).toEqual([]);
  });

  test('has no gap where a row names nobody, or only a programme or channel', () => {
    expect(find([])).toEqual([]);
    expect(find([{ actor: 'kanal/social', thing: social }])).toEqual([]);
  });
});

describe('a row without a product', () => {
  test('is called by its measure', () => {
    const programme = withoutProducts(
      programmeOf([{ product: '040501', measures: ['Werbung'], cell: ['stadt/team'] }]),
    );
    expect(gapsOf(programme, 'L2')[0]?.reason.de).toBe(
      'In der Maßnahme auf Zeilen 1 bis 10 (I.a: Werbung) ist in der Partnerspalte nur das eigene Haus (team) genannt.',
    );
  });

  test('is not laid beside the row of the same number a year earlier, and shares no subject as a product', () => {
    const programme = withoutProducts(programmeOf([{ product: '040501', cell: ['stadt/vhs'] }]));
    const { kinds } = findGaps({ programme, previous: programme, elsewhere: [] });
    expect(kinds.filter(({ applicable }) => !applicable).map(({ kind }) => kind)).toEqual([
      'L5',
      'L6',
      'L7',
      'L8',
    ]);
  });

  function withoutProducts(programme: Programme): Programme {
    const rows = programme.rows.map((row) => ({
      ...row,
      area: { ...row.area, label: 'Section' as const, code: null, kind: null },
    }));
    return { ...programme, rows, areas: rows.map(({ area }) => area) };
  }
});

describe('the reason of a cell without names', () => {
  test('lists each group once, whatever stands there twice', () => {
    const cell = ['stadt/team', 'stadt/schulen', 'stadt/team', { actor: 'kanal/social', thing: social }];
    const [gap] = gapsOf(programmeOf([{ product: '040501', cell }]), 'L3');
    expect(gap?.reason).toEqual({
      de: 'In der Zeile Bereich 040501 (I.a) ist in der Partnerspalte niemand mit Namen genannt, nur Sammelnamen (Schulen), das eigene Haus (team) und Social Media (Kanal).',
      en: 'In the row Bereich 040501 (I.a), nobody is named by name in the partner column, only collective names (Schulen), the own house (team) and Social Media (Channel).',
    });
    expect(gap?.evidence.map(({ wording }) => wording)).toEqual(['team', 'schulen', 'team', 'social']);
  });

  test('says of the own house that it stands there alone', () => {
    expect(gapsOf(programmeOf([{ product: '040501', cell: ['stadt/team'] }]), 'L2')[0]?.reason).toEqual({
      de: 'In der Zeile Bereich 040501 (I.a) ist in der Partnerspalte nur das eigene Haus (team) genannt.',
      en: 'In the row Bereich 040501 (I.a), only the own house (team) is named in the partner column.',
    });
  });

  test('counts the open readings it rests on', () => {
    const cell = [{ actor: 'stadt/schulen', review: 'open' } as const, 'stadt/weitere'];
    expect(gapsOf(programmeOf([{ product: '040501', cell }]), 'L3')[0]?.unreviewed).toBe(1);
  });
});

describe('a body in the text that the partner column lacks', () => {
  const missing = (row: Omit<SketchedRow, 'product'>, product = '040501') =>
    gapsOf(programmeOf([{ product, ...row }]), 'L4').map(({ actor }) => actor?.id);

  test('is found once per row, also where the cell is blank', () => {
    expect(missing({ cell: ['stadt/h6'], text: ['stadt/vhs', 'stadt/vhs'] })).toEqual(['stadt/vhs']);
    expect(missing({ text: ['stadt/vhs'] })).toEqual(['stadt/vhs']);
  });

  test('is no gap when it, its whole or its part stands in the cell', () => {
    expect(missing({ cell: ['stadt/vhs'], text: ['stadt/vhs'] })).toEqual([]);
    expect(missing({ cell: ['stadt/jugend'], text: ['stadt/area51'] })).toEqual([]);
    expect(missing({ cell: ['stadt/area51'], text: ['stadt/jugend'] })).toEqual([]);
  });

  test('is a gap when the cell only holds a collective name', () => {
    expect(missing({ cell: ['stadt/schulen'], text: ['stadt/vhs'] })).toEqual(['stadt/vhs']);
  });

  test('is neither the institution that runs the area, nor an own team, collective name or placeholder', () => {
    expect(missing({ cell: ['stadt/vhs'], text: ['stadt/archiv'] }, '040801')).toEqual([]);
    expect(missing({ cell: ['stadt/vhs'], text: ['stadt/archiv'] })).toEqual(['stadt/archiv']);
    expect(missing({ cell: ['stadt/vhs'], text: ['stadt/team', 'stadt/schulen', 'stadt/weitere'] })).toEqual(
      [],
    );
  });

  test('is not looked for under a rejected reading; an open one is counted as open', () => {
    expect(missing({ cell: ['stadt/h6'], text: [{ actor: 'stadt/vhs', review: 'rejected' }] })).toEqual([]);
    const row = {
      product: '040501',
      cell: ['stadt/h6'],
      text: [{ actor: 'stadt/vhs', review: 'open' } as const],
    };
    expect(gapsOf(programmeOf([row]), 'L4')[0]?.unreviewed).toBe(1);
  });

  test('that an open proposal calls the same as a name in the cell is said to be open', () => {
    const programme = buildProgramme({
      products: { '040501': 'music-school' },
      maybeSame: [['stadt/heimatverein', 'stadt/unser-hilden']],
      rows: [{ product: '040501', cell: ['stadt/heimatverein'], text: ['stadt/unser-hilden'] }],
    });
    const [gap] = gapsOf(programme, 'L4');
    expect(gap?.reason.de).toContain('Offen ist, ob dasselbe gemeint ist wie „heimatverein“.');
    expect(gap?.unreviewed).toBe(1);
    expect(gap?.evidence.map(({ wording }) => wording)).toEqual(['unser-hilden', 'heimatverein']);
  });

  test('that a collective name in the cell includes is a gap still, and the reason says so', () => {
    const programme = buildProgramme({
      products: { '040501': 'music-school' },
      actors,
      includes: { 'stadt/schulen': ['stadt/gymnasium'] },
      rows: [{ product: '040501', cell: ['stadt/schulen'], text: ['stadt/gymnasium', 'stadt/vhs'] }],
    });
    expect(gapsOf(programme, 'L4').map(({ reason, evidence }) => [reason.de, evidence.length])).toEqual([
      [
        'In der Zeile Bereich 040501 (I.a) steht „gymnasium“ im Maßnahmentext, aber nicht in der Partnerspalte. Dort steht ein Sammelname, der die Stelle einschließt: „schulen“.',
        2,
      ],
      ['In der Zeile Bereich 040501 (I.a) steht „vhs“ im Maßnahmentext, aber nicht in der Partnerspalte.', 1],
    ]);
  });
});
