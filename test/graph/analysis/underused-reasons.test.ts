import { describe, expect, test } from 'vitest';
import { underused } from '../../../graph/analysis/underused/underused.ts';
import { buildProgramme } from './build-programme.ts';
import {
  culture,
  education,
  elsewhereSaying,
  found,
  learning,
  nothingElsewhere,
  products,
} from './find-underused.ts';

describe('an area is supported by two reasons, not by one', () => {
  // 2 names a school and speaks of learning; 3 only speaks of it; 4 only names a university.
  const sketch = {
    terms: [learning],
    actors: {
      vhs: { ...education, profile: [learning.id] },
      schule: education,
      uni: education,
      theater: culture,
    },
    rows: [
      { product: '1', cell: ['vhs'] },
      { product: '2', cell: ['schule'], measures: [{ terms: [learning.id] }] },
      { product: '3', cell: ['theater'], measures: [{ terms: [learning.id] }] },
      { product: '4', cell: ['uni'] },
    ],
  };

  test('R1 same type and R3 subject', () => {
    expect(found(sketch)).toEqual({ vhs: { '2': 'R1 R3' } });
  });

  test('says so in one sentence, with every reason and its lines', () => {
    const [partner] = underused(buildProgramme({ products, ...sketch }), nothingElsewhere).partners;
    expect(partner?.sentence).toEqual({
      de: 'vhs: in 1 Bereich genannt; für 1 weiteren gibt es mindestens zwei Anhaltspunkte: Bereich 2',
      en: 'vhs: named in 1 area; for 1 more there are at least two reasons to talk: Bereich 2',
    });
    expect(partner?.key).toBe('U|stadt-2024|vhs');
    expect(partner?.reasons).toBe(2);
    const [type, subject] = partner?.supported[0]?.reasons ?? [];
    expect(type).toMatchObject({
      code: 'R1',
      text: { de: 'Bereich 2 nennt schon schule: gleiche Art von Partner (Bildungseinrichtung).' },
      partners: [{ id: 'schule' }],
      evidence: [{ row: 'stadt-2024/I.a/2', wording: 'schule', lines: [16, 16] }],
    });
    expect(subject).toMatchObject({
      code: 'R3',
      text: {
        de: `Begriffe in Maßnahmen des Bereichs Bereich 2, die zum Profil von vhs gehören: ${learning.name.de}.`,
      },
      terms: [{ id: learning.id }],
      evidence: [{ mention: null, measure: { id: 'stadt-2024/I.a/2/m1' }, lines: [11, 11] }],
    });
    expect(partner?.used).toMatchObject([{ area: { code: '1' }, evidence: [{ wording: 'vhs' }] }]);
  });

  test('R1 does not hold for bodies of unclear type', () => {
    const unclear = { type: 'unclear' } as const;
    const actors = { ...sketch.actors, vhs: { ...unclear, profile: [learning.id] }, schule: unclear };
    expect(found({ ...sketch, actors })).toEqual({});
  });

  test('R1 counts neither collective names nor open readings', () => {
    for (const unusual of [
      { actors: { schule: { ...education, status: 'collective' } } },
      { review: 'open' },
    ] as const) {
      const rows = sketch.rows.map((row) =>
        row.product === '2' && 'review' in unusual
          ? { ...row, cell: [{ actor: 'schule', ...unusual }] }
          : row,
      );
      const actors = { ...sketch.actors, ...('actors' in unusual ? unusual.actors : {}) };
      expect(found({ ...sketch, actors, rows })).toEqual({});
    }
  });
});

describe('R2 surroundings', () => {
  // 1 names vhs, x and y; 2 names x and y as well; 3 only x.
  const rows = [
    { product: '1', cell: ['vhs', 'x', 'y'] },
    { product: '2', cell: ['x', 'y'], measures: [{ terms: [learning.id] }] },
    { product: '3', cell: ['x'], measures: [{ terms: [learning.id] }] },
    { product: '4', cell: [] },
  ];
  const actors = { vhs: { ...education, profile: [learning.id] }, x: culture, y: culture };

  test('holds where an area that names the partner shares two partners, not one', () => {
    expect(found({ terms: [learning], actors, rows })).toEqual({ vhs: { '2': 'R2 R3' } });
  });

  test('names the area in between and what it shares', () => {
    const answer = underused(buildProgramme({ products, terms: [learning], actors, rows }), nothingElsewhere);
    const reason = answer.partners.find(({ actor }) => actor.id === 'vhs')?.supported[0]?.reasons[0];
    expect(reason).toMatchObject({
      code: 'R2',
      text: { de: 'Bereich 1 nennt vhs und hat mit Bereich 2 gemeinsam: x und y.' },
      through: [{ code: '1' }],
      partners: [{ id: 'x' }, { id: 'y' }],
    });
    expect(reason?.evidence.map(({ row, wording }) => `${row.at(-1) ?? ''} ${wording ?? ''}`)).toEqual([
      '1 vhs',
      '1 x',
      '1 y',
      '2 x',
      '2 y',
    ]);
  });

  test('counts shared bodies only, no collective names', () => {
    const withGroup = { ...actors, y: { ...culture, status: 'collective' as const } };
    expect(found({ terms: [learning], actors: withGroup, rows })).toEqual({});
  });
});

describe('R4 precedent', () => {
  const rows = [
    { product: '1', cell: ['vhs'] },
    { product: '2', cell: ['schule'] },
    { product: '3', cell: ['theater'] },
    { product: '4', cell: [] },
  ];
  const actors = { vhs: education, schule: education, theater: culture };

  test('holds for the same body at this kind of area in another document', () => {
    expect(found({ actors, rows }, elsewhereSaying([{ actor: 'vhs', kind: 'library' }]))).toEqual({
      vhs: { '2': 'R1 R4' },
    });
  });

  test('holds for local bodies also through their like in other towns, not for bodies beyond the town', () => {
    const others = elsewhereSaying([{ type: 'education', kind: 'library' }]);
    expect(found({ actors, rows }, others)).toEqual({ vhs: { '2': 'R1 R4' } });
    const beyond = { ...actors, vhs: { ...education, level: 'state' as const } };
    expect(found({ actors: beyond, rows }, others)).toEqual({});
  });

  test('is no precedent at another kind of area', () => {
    expect(found({ actors, rows }, elsewhereSaying([{ actor: 'vhs', kind: 'archive' }]))).toEqual({});
  });

  test('cites the document and its lines', () => {
    const answer = underused(
      buildProgramme({ products, actors, rows }),
      elsewhereSaying([{ actor: 'vhs', kind: 'library' }]),
    );
    expect(answer.partners[0]?.supported[0]?.reasons[1]?.text).toEqual({
      de: 'In einem anderen Programm ist vhs bei einem Bereich dieser Art (Bibliothek) genannt: anderswo 2024, Bücherei, Zeilen 7 bis 8.',
      en: 'Another programme names vhs at an area of this kind (Library): anderswo 2024, Bücherei, lines 7 to 8.',
    });
  });
});
