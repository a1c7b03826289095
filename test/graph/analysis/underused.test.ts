import { describe, expect, test } from 'vitest';
import { underused } from '../../../graph/analysis/underused/underused.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';
import { culture, education, found, learning, nothingElsewhere, products } from './find-underused.ts';

describe('who is looked at, and where', () => {
  const speaking = { measures: [{ terms: [learning.id] }] };
  const actors = { vhs: { ...education, profile: [learning.id] }, schule: education, uni: education };
  const rows = [
    { product: '1', cell: ['vhs'] },
    { product: '2', cell: ['schule'], ...speaking },
    { product: '3', cell: ['uni'], ...speaking },
    { product: '4', cell: [] },
  ];
  const base = { terms: [learning], actors, rows };

  test('a body bound to a branch only within it', () => {
    expect(found(base)).toEqual({ vhs: { '2': 'R1 R3', '3': 'R1 R3' } });
    const bound = { ...actors, vhs: { ...actors.vhs, branch: 'museum' as const } };
    expect(found({ ...base, actors: bound })).toEqual({ vhs: { '3': 'R1 R3' } });
  });

  test('an institution neither for the area it runs nor counted there', () => {
    const own = { ...products, '2': { kind: 'library', runBy: 'vhs' } } as const;
    expect(found({ ...base, products: own })).toEqual({ vhs: { '3': 'R1 R3' } });
    // Named by its own area only, it is nobody's partner there, so uni has no like in area 2.
    const namedAtHome = [
      { product: '1', cell: [] },
      { product: '2', cell: ['vhs'], ...speaking },
      ...rows.slice(2),
    ];
    const bothProfiles = { ...actors, uni: { ...education, profile: [learning.id] } };
    const answer = underused(
      buildProgramme({ terms: [learning], products: own, actors: bothProfiles, rows: namedAtHome }),
      nothingElsewhere,
    );
    expect(answer.partners.map(({ actor, used, sentence }) => [actor.id, used.length, sentence.de])).toEqual([
      [
        'vhs',
        0,
        'vhs: nur im eigenen Bereich genannt; für 1 weiteren gibt es mindestens zwei Anhaltspunkte: Bereich 3',
      ],
    ]);
  });

  test('collective names, own teams, placeholders and unreviewed names are counted, not looked at', () => {
    const answer = underused(
      buildProgramme({
        ...base,
        products,
        actors: {
          ...actors,
          schulen: { status: 'collective' },
          team: { status: 'internal' },
          partner: { status: 'placeholder' },
        },
        rows: [
          ...rows.slice(0, 3),
          { product: '4', cell: ['schulen', 'team', 'partner', { actor: 'neu', review: 'open' }] },
        ],
      }),
      nothingElsewhere,
    );
    expect(answer.eligible).toBe(3);
    expect(answer.notEligible).toEqual({ collective: 1, internal: 1, placeholder: 1, unreviewed: 1 });
  });

  test('no area that names the partner already: under an open reading, as its part, or as what may be the same', () => {
    const at2 = (actor: Sketch['rows'][number]['cell']): Sketch['rows'] => [
      ...rows.slice(0, 1),
      { product: '2', cell: ['schule', ...(actor ?? [])], ...speaking },
      ...rows.slice(2),
    ];
    const only3 = { vhs: { '3': 'R1 R3' } };
    expect(found({ ...base, rows: at2([{ actor: 'vhs', review: 'open' }]) })).toEqual(only3);
    const part = { ...actors, zweig: { ...culture, partOf: 'vhs' } };
    expect(found({ ...base, actors: part, rows: at2(['zweig']) })).toEqual(only3);
    expect(found({ ...base, rows: at2(['volkshaus']), maybeSame: [['vhs', 'volkshaus']] })).toEqual(only3);
  });

  test('no second area of an institution that names the partner already, or of what may be the same product', () => {
    const museums = {
      ...products,
      '3': { kind: 'museum', runBy: 'museum' },
      '5': { kind: 'museum', runBy: 'museum' },
    } as const;
    const more = { ...base, products: museums, rows: [...rows, { product: '5', cell: ['vhs'] }] };
    expect(found(more)).toEqual({ vhs: { '2': 'R1 R3' } });
    const alike = {
      ...more,
      products: { ...products, '5': 'museum' as const },
      maybeSame: [['stadt/3', 'stadt/5']] as const,
    };
    expect(found(alike)).toEqual({ vhs: { '2': 'R1 R3' } });
  });
});

describe('what nothing can be said about', () => {
  test('fewer than four products', () => {
    const answer = underused(
      buildProgramme({
        products: { '1': 'library', '2': 'museum', '3': 'archive' },
        rows: ['1', '2', '3'].map((product) => ({ product, cell: ['vhs'] })),
      }),
      nothingElsewhere,
    );
    expect(answer).toMatchObject({ applicable: false, eligible: 0, partners: [] });
    expect(answer.why?.de).toBe(
      'Das Dokument hat 3 Produkte; unter 4 lässt sich über genutzte und ungenutzte Bereiche nichts sagen.',
    );
  });

  test('a document without rows, or one that is not divided into products', () => {
    const empty = buildProgramme({ products: {}, rows: [] });
    expect(underused(empty, nothingElsewhere)).toMatchObject({ applicable: false, partners: [] });
    const programme = buildProgramme({
      products: { '1': 'library' },
      rows: [{ product: '1', cell: ['vhs'] }],
    });
    const areas = programme.areas.map((area) => ({ ...area, label: 'Section' as const }));
    const sections = {
      ...programme,
      areas,
      rows: programme.rows.map((row) => ({ ...row, area: areas[0] ?? row.area })),
    };
    expect(underused(sections, nothingElsewhere).why?.de).toContain('nicht nach Produkten');
  });

  test('a year that is not known takes nothing away', () => {
    const rows = Object.keys(products).map((product) => ({ product, cell: ['vhs'] }));
    expect(underused(buildProgramme({ products, year: null, rows }), nothingElsewhere).applicable).toBe(true);
  });
});

test('equal counts are equal: the order among them is that of names and says nothing', () => {
  const rows = [
    { product: '1', cell: ['zoo', 'amt'] },
    { product: '2', cell: ['x'], measures: [{ terms: [learning.id] }] },
    { product: '3', cell: [] },
    { product: '4', cell: [] },
  ];
  const profile = { profile: [learning.id] };
  const { partners } = underused(
    buildProgramme({ products, terms: [learning], actors: { zoo: profile, amt: profile }, rows }),
    nothingElsewhere,
  );
  expect(partners.map(({ actor, supported, reasons }) => [actor.id, supported.length, reasons])).toEqual([
    ['amt', 1, 2],
    ['zoo', 1, 2],
  ]);
  expect(JSON.stringify(partners)).not.toMatch(/"rank|"score|\d\.\d/);
});
