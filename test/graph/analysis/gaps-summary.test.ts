import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import { goalMatrix } from '../../../graph/programme/goal-matrix.ts';
import { limits } from '../../../graph/analysis/limits.ts';
import { GapKind } from '../../../graph/schema/gap-kinds.ts';
import { buildProgramme } from './build-programme.ts';

const products = {
  '040501': 'music-school',
  '040601': { kind: 'library', runBy: 'stadt/bibliothek' },
} as const;
const actors = {
  'stadt/team': { status: 'internal' },
  'stadt/schulen': { status: 'collective', type: 'education' },
  'stadt/vhs': { type: 'education' },
  'stadt/uni': { type: 'education' },
  'stadt/bibliothek': { type: 'culture' },
} as const;

describe('what is said of each kind of gap', () => {
  const programme = buildProgramme({
    products,
    actors,
    rows: [
      { product: '040501' },
      { product: '040601', cell: ['stadt/team'] },
      { section: 'I.b', product: '040501', cell: ['stadt/schulen'], text: ['stadt/vhs', 'stadt/uni'] },
      { section: 'I.b', product: '040601', cell: ['stadt/vhs'] },
    ],
  });

  test('covers all eight, with counts of rows and a reason where a kind cannot be looked for', () => {
    const { kinds } = findGaps({ programme, previous: null, elsewhere: [] });
    expect(kinds.map(({ kind }) => kind)).toEqual(GapKind.options);
    expect(kinds.map(({ applicable, open, sentence }) => (applicable ? [open, sentence.de] : null))).toEqual([
      [1, 'In 1 von 4 Zeilen ist die Partnerspalte leer.'],
      [1, 'In 1 von 4 Zeilen steht nur das eigene Haus.'],
      [1, 'In 1 von 4 Zeilen stehen statt Namen nur Sammelnamen, Platzhalter oder Kanäle.'],
      [2, 'In 1 von 4 Zeilen nennt der Maßnahmentext Stellen, die in der Partnerspalte fehlen (zusammen 2).'],
      null,
      null,
      null,
      null,
    ]);
    for (const { why, sentence, applicable } of kinds)
      if (!applicable) expect(sentence.de).toBe(`Nicht zu prüfen. ${why?.de ?? ''}`);
  });

  test('counts dismissed findings apart and changes no finding by it', () => {
    const input = { programme, previous: null, elsewhere: [] };
    const plain = findGaps(input);
    const dismissed = findGaps(input, (key) => key === 'L1|stadt-2024/I.a/040501');
    expect(dismissed.gaps).toEqual(plain.gaps);
    expect(dismissed.kinds[0]).toMatchObject({ open: 0, dismissed: 1 });
    expect(dismissed.kinds[0]?.sentence.de).toBe(
      'In 1 von 4 Zeilen ist die Partnerspalte leer. Davon verworfen: 1.',
    );
    expect(dismissed.kinds.slice(1)).toEqual(plain.kinds.slice(1));
  });

  test('says of a document without rows that nothing can be looked for', () => {
    const empty = buildProgramme({ products, rows: [] });
    const { gaps, kinds } = findGaps({ programme: empty, previous: null, elsewhere: [] });
    expect(gaps).toEqual([]);
    expect(new Set(kinds.map(({ applicable, why }) => `${applicable} ${why?.de ?? ''}`))).toEqual(
      new Set(['false Das Dokument hat keine Zeilen mit Maßnahmen.']),
    );
    expect(goalMatrix(empty)).toMatchObject({ sections: [], cells: [] });
  });

  test('finds every row of a programme in which all names are internal', () => {
    const internal = buildProgramme({
      products,
      actors,
      rows: ['I.a', 'I.b'].map((section) => ({ section, product: '040501', cell: ['stadt/team'] })),
    });
    const { kinds } = findGaps({ programme: internal, previous: null, elsewhere: [] });
    expect(kinds.map(({ open }) => open)).toEqual([0, 2, 0, 0, 0, 0, 0, 0]);
    expect(limits(internal, 'gaps-1')).toMatchObject({ rows: 2, rowsWithPartner: 0 });
  });
});

describe('goals against kinds of partner', () => {
  const matrix = goalMatrix(
    buildProgramme({
      products,
      actors,
      rows: [
        { section: 'I.a', product: '040501', cell: ['stadt/vhs', 'stadt/schulen'], text: ['stadt/uni'] },
        { section: 'I.a', product: '040601', cell: ['stadt/schulen', 'stadt/bibliothek', 'stadt/team'] },
        { section: 'I.b', product: '040601', cell: [{ actor: 'stadt/bibliothek' }] },
      ],
    }),
  );

  test('count rows naming a body of the kind, distinct bodies, and rows with only collective names of it', () => {
    expect(matrix.cells).toEqual([
      { section: 'I.a', type: 'education', rows: 1, names: 2, collectiveRows: 1 },
    ]);
  });

  test('keep sections and kinds nobody is named for, but "unclear" only where it is used', () => {
    expect(matrix.sections.map(({ code, rows }) => [code, rows])).toEqual([
      ['I.a', 2],
      ['I.b', 1],
    ]);
    expect(matrix.types).toContain('religion');
    expect(matrix.types).not.toContain('unclear');
  });
});

describe('what an answer rests on', () => {
  test('counts rows with partners, mentions and open readings', () => {
    const programme = buildProgramme({
      products,
      actors,
      rows: [
        { product: '040501', cell: ['stadt/schulen', { actor: 'stadt/vhs', review: 'open' }] },
        { product: '040601', cell: ['stadt/team', { actor: 'stadt/uni', review: 'rejected' }] },
      ],
    });
    expect(limits(programme, 'gaps-1')).toMatchObject({
      ruleVersion: 'gaps-1',
      rows: 2,
      rowsWithPartner: 1,
      mentions: 3,
      unreviewed: 1,
    });
  });

  test('always names informal contacts, recurring work, attachments and who writes; more where it matters', () => {
    const office = buildProgramme({ products, rows: [] });
    const town = buildProgramme({ products, rows: [], document: { scope: 'town', partnerColumn: false } });
    const heads = (programme: typeof office, terms: boolean) =>
      limits(programme, 'gaps-1', { terms }).blindSpots.map(({ de }) => de.split(':')[0]);
    expect(heads(office, false)).toEqual([
      'Informelle Kontakte',
      'Wiederkehrende Arbeit',
      'Fehlende Anlagen',
      'Nur ein Amt schreibt',
    ]);
    expect(heads(town, true).slice(3)).toEqual([
      'Nur eine Seite schreibt',
      'Keine Partnerspalte',
      'Themen und Zielgruppen',
    ]);
  });
});
