import { describe, expect, test } from 'vitest';
import { addedActors } from '../../../graph/analysis/compare/compare-same-town.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import { compared, keys, year } from './two-years.ts';

describe('two years of a town', () => {
  // Worked out by hand. VHS moves from one section of the music school to another; the choir goes, the museum comes.
  const a = year(2023, [
    { section: 'I.a', product: 'musik', cell: ['vhs', 'chor'] },
    { section: 'II.a', product: 'musik', cell: ['schulen', 'team'] },
    { section: 'I.a', product: 'archiv', cell: ['vhs'] },
  ]);
  const b = year(2024, [
    { section: 'I.a', product: 'musik', cell: ['museum'] },
    { section: 'II.a', product: 'musik', cell: ['vhs', 'schulen', 'weitere'] },
    { section: 'I.a', product: 'archiv', cell: ['vhs'] },
  ]);

  test('are compared area by area: what moves between rows of an area is kept', () => {
    const { kept, added, dropped, jaccard } = compared(a, b);
    expect(keys(kept)).toEqual(['stadt/musik|vhs', 'stadt/archiv|vhs']);
    expect(keys(added)).toEqual(['stadt/musik|museum']);
    expect(keys(dropped)).toEqual(['stadt/musik|chor']);
    expect(jaccard).toEqual({ kept: 2, of: 4 });
  });

  test('are compared row by row: what moves is dropped in one row and added in the other', () => {
    const { kept, added, dropped, jaccard } = compared(a, b, { level: 'row' });
    expect(keys(kept)).toEqual(['I.a/archiv|vhs']);
    expect(keys(added)).toEqual(['I.a/musik|museum', 'II.a/musik|vhs']);
    expect(keys(dropped)).toEqual(['I.a/musik|chor', 'I.a/musik|vhs']);
    expect(jaccard).toEqual({ kept: 1, of: 5 });
  });

  test('take in collective names only when asked, and own teams and placeholders only with all names', () => {
    const partners = compared(a, b, { level: 'row', include: 'partners' });
    expect(keys(partners.kept)).toEqual(['II.a/musik|schulen', 'I.a/archiv|vhs']);
    const all = compared(a, b, { level: 'row', include: 'all' });
    expect(keys(all.added)).toContain('II.a/musik|weitere');
    expect(keys(all.dropped)).toContain('II.a/musik|team');
    expect(all.jaccard).toEqual({ kept: 2, of: 8 });
  });

  test('show the lines of both documents, and the rows even where they do not name the partner', () => {
    const [moved] = compared(a, b, { level: 'row' }).dropped.filter(({ actor }) => actor.id === 'vhs');
    expect(moved).toMatchObject({
      section: { code: 'I.a' },
      rowA: 'stadt-2023/I.a/musik',
      rowB: 'stadt-2024/I.a/musik',
      basisA: 'M1',
      basisB: null,
      b: [],
    });
    expect(moved?.a.map(({ lines }) => lines)).toEqual([[6, 6]]);
    const [, keptAtArchive] = compared(a, b).kept;
    expect(keptAtArchive).toMatchObject({ section: null, rowA: null, rowB: null });
    expect(keptAtArchive?.b.map(({ document }) => document)).toEqual(['stadt-2024']);
  });

  test('count a partner of the row’s text like one of its cell, on its strongest basis', () => {
    const text = year(2024, [{ product: 'musik', measures: ['eins', 'zwei'], cell: ['vhs'], text: ['vhs'] }]);
    const [tie] = compared(year(2023, [{ product: 'musik', text: ['vhs'] }]), text).kept;
    expect(tie).toMatchObject({ basisA: 'M1', basisB: 'M1' });
    expect(tie?.b.map(({ basis }) => basis)).toEqual(['Z', 'M1']);
  });

  test('never tie a thing', () => {
    const thing = { id: 'kanal/x', name: 'Kanal', kind: 'channel' } as const;
    const named = year(2024, [{ product: 'musik', cell: [{ actor: 'kanal', thing }] }]);
    const { jaccard } = compared(year(2023, [{ product: 'musik' }]), named, { include: 'all' });
    expect(jaccard).toEqual({ kept: 0, of: 0 });
  });

  test('say where an added partner was known before', () => {
    const later = year(2024, [{ section: 'I.a', product: 'musik', cell: ['vhs', 'kino', 'neu'] }]);
    const earlier = year(2023, [
      { section: 'I.a', product: 'musik' },
      { section: 'I.a', product: 'archiv', cell: ['vhs'] },
    ]);
    expect(addedActors(earlier, later, { level: 'product', include: 'identifiable' })).toEqual([
      'kino',
      'neu',
      'vhs',
    ]);
    const naming = new Map([
      ['vhs', ['andere-2022', 'stadt-2023', 'stadt-2024']],
      ['kino', ['andere-2022', 'stadt-2024']],
      ['neu', ['stadt-2024']],
    ]);
    const { added } = compared(earlier, later, {}, naming);
    expect(added.map(({ actor, before }) => [actor.id, before])).toEqual([
      ['kino', { known: 'elsewhere', documents: ['andere-2022'] }],
      ['neu', { known: 'nowhere', documents: [] }],
      ['vhs', { known: 'in-a', documents: ['andere-2022', 'stadt-2023'] }],
    ]);
  });
});

describe('an open proposal', () => {
  const proposal = [['marketing', 'buero']] as const;

  test('marks both entries it would join, and counts them as open', () => {
    const a = year(2023, [{ product: 'musik', cell: ['marketing'] }], { maybeSame: proposal });
    const b = year(2024, [{ product: 'musik', cell: ['buero'] }], { maybeSame: proposal });
    const { added, dropped, kept, open } = compared(a, b);
    expect(kept).toEqual([]);
    expect(added.map(({ maybe }) => maybe.map(({ actor }) => actor.id))).toEqual([['marketing']]);
    expect(dropped.map(({ maybe }) => maybe.map(({ actor }) => actor.id))).toEqual([['buero']]);
    expect(open).toBe(2);
  });

  test('also unsettles a new name beside one that stays', () => {
    const a = year(2023, [{ product: 'musik', cell: ['marketing'] }], { maybeSame: proposal });
    const b = year(2024, [{ product: 'musik', cell: ['marketing', 'buero'] }], { maybeSame: proposal });
    const { added, kept, open } = compared(a, b);
    expect(keys(kept)).toEqual(['stadt/musik|marketing']);
    expect(added.map(({ maybe }) => maybe.map(({ actor }) => actor.id))).toEqual([['marketing']]);
    expect(open).toBe(1);
  });

  test('says nothing where the two names stand in different places', () => {
    const a = year(2023, [{ product: 'musik', cell: ['marketing'] }], { maybeSame: proposal });
    const b = year(2024, [{ product: 'archiv', cell: ['buero'] }], { maybeSame: proposal });
    const { added, dropped, open } = compared(a, b);
    expect([...added, ...dropped].map(({ maybe }) => maybe)).toEqual([[], []]);
    expect(open).toBe(0);
  });
});

describe('what the comparison says of itself', () => {
  test('names are counted by who read them, open readings first', () => {
    const a = year(2023, [
      {
        product: 'musik',
        cell: [
          'vhs',
          { actor: 'chor', rule: 'inflection' },
          { actor: 'kino', rule: 'curated' },
          { actor: 'buero', rule: 'curated', review: 'open' },
          { actor: 'code', rule: 'guess' },
        ],
      },
    ]);
    const { merged, dropped } = compared(a, year(2024, [{ product: 'musik', cell: ['vhs'] }]));
    expect(merged).toEqual({ asPrinted: 2, byRule: 1, byPerson: 1, open: 2 });
    expect(dropped.map(({ actor, unreviewed }) => [actor.id, unreviewed])).toContainEqual(['buero', 1]);
  });

  test('areas and rows of one side only are named, not counted as lost partners alone', () => {
    const a = year(2023, [
      { section: 'I.a', product: 'musik', cell: ['vhs'] },
      { section: 'I.a', product: 'archiv', cell: ['chor'] },
    ]);
    const b = year(2024, [
      { section: 'I.a', product: 'musik', cell: ['vhs'] },
      { section: 'II.a', product: 'musik', cell: ['kino'] },
      { section: 'II.a', product: 'buecherei' },
    ]);
    const { areas, rows, dropped, added } = compared(a, b, { level: 'row' });
    expect(areas.both.map(({ id }) => id)).toEqual(['stadt/musik']);
    expect(areas.onlyA.map(({ id }) => id)).toEqual(['stadt/archiv']);
    expect(areas.onlyB.map(({ id }) => id)).toEqual(['stadt/buecherei']);
    expect(rows).toEqual({
      both: 1,
      onlyA: ['stadt-2023/I.a/archiv'],
      onlyB: ['stadt-2024/II.a/musik', 'stadt-2024/II.a/buecherei'],
    });
    expect(dropped.map(({ rowA, rowB }) => [rowA, rowB])).toEqual([['stadt-2023/I.a/archiv', null]]);
    expect(added.map(({ rowA, rowB }) => [rowA, rowB])).toEqual([[null, 'stadt-2024/II.a/musik']]);
  });

  describe('of documents without products', () => {
    const plan = (of: number, ...cells: string[][]): Programme => {
      const products = ['musik', 'archiv', 'buecherei'];
      const sketched = year(
        of,
        cells.map((text, at) => ({ section: 'HF1', product: products[at] ?? '', text })),
      );
      const rows = sketched.rows.map((row, at) => {
        const { id, code, title: name } = row.section;
        const area = { id, name, code, kind: null, label: 'Section' as const, runBy: null };
        return { ...row, id: `${id}/${at + 1}`, key: `${code}/${at + 1}`, area };
      });
      return { ...sketched, areas: rows.slice(0, 1).map(({ area }) => area), rows };
    };

    test('sections are the areas, and stay the same over the years', () => {
      const { kept, added, areas } = compared(plan(2023, ['vhs']), plan(2024, ['vhs', 'chor']));
      expect(keys(kept)).toEqual(['HF1|vhs']);
      expect(keys(added)).toEqual(['HF1|chor']);
      expect(areas.both.map(({ id }) => id)).toEqual(['stadt-2024/HF1']);
    });

    test('rows are not compared: a running number may be another row next year', () => {
      const a = plan(2023, ['vhs'], ['chor']);
      // The same plan with a row put before the others.
      const b = plan(2024, ['heimatverein'], ['vhs'], ['chor']);
      const byRow = compared(a, b, { level: 'row' });
      expect(byRow).toEqual(compared(a, b, { level: 'product' }));
      expect(byRow).toMatchObject({ level: 'product', rows: { both: 0, onlyA: [], onlyB: [] } });
      expect(keys(byRow.added)).toEqual(['HF1|heimatverein']);
      expect(byRow.dropped).toEqual([]);
    });
  });

  test('a row copied into another goal adds rows, no area and no partner of an area', () => {
    const once = [{ section: 'I.a', product: 'musik', cell: ['vhs', 'chor'] }];
    const copied = [...once, { section: 'II.a', product: 'musik', cell: ['vhs', 'chor'] }];
    expect(compared(year(2023, once), year(2024, copied)).jaccard).toEqual({ kept: 2, of: 2 });
    const byRow = compared(year(2023, once), year(2024, copied), { level: 'row' });
    expect(byRow.jaccard).toEqual({ kept: 2, of: 4 });
    expect(byRow.rows.onlyB).toEqual(['stadt-2024/II.a/musik']);
  });

  test('an empty document keeps nothing and invents nothing', () => {
    const { kept, added, dropped, jaccard, areas, measures } = compared(
      year(2023, []),
      year(2024, [{ product: 'musik', cell: ['vhs'] }]),
    );
    expect([kept, keys(added), dropped]).toEqual([[], ['stadt/musik|vhs'], []]);
    expect(jaccard).toEqual({ kept: 0, of: 1 });
    expect(areas.onlyB).toHaveLength(1);
    expect(measures).toBeNull();
    expect(compared(year(2023, []), year(2024, [])).jaccard).toEqual({ kept: 0, of: 0 });
  });
});

describe('measures over the years', () => {
  const a = year(2023, [
    { section: 'I.a', product: 'musik', measures: ['bleibt', 'ändert sich', 'endet'] },
    { section: 'I.a', product: 'archiv', measures: ['steht nur hier'] },
  ]);
  const at = (number: number, kind: 'same' | 'changed') => ({
    continues: { measure: `stadt-2023/I.a/musik/m${number}`, kind },
  });
  const b = year(2024, [
    { section: 'I.a', product: 'musik', measures: [at(1, 'same'), at(2, 'changed'), 'beginnt', 'beginnt'] },
  ]);

  test('are counted as same, changed, ended and begun in rows of both documents', () => {
    expect(compared(a, b).measures).toEqual({ same: 1, changed: 1, ended: 1, begun: 2 });
  });

  test('are read backwards when the later document comes first', () => {
    expect(compared(b, a).measures).toEqual({ same: 1, changed: 1, ended: 2, begun: 1 });
  });

  test('that take up several of the earlier year are counted once per earlier measure', () => {
    const merging = { ...at(1, 'changed'), merges: ['stadt-2023/I.a/musik/m2'] };
    const merged = year(2024, [{ section: 'I.a', product: 'musik', measures: [merging, at(3, 'same')] }]);
    expect(compared(a, merged).measures).toEqual({ same: 1, changed: 2, ended: 0, begun: 0 });
  });

  test('are not counted where nobody recorded what continues', () => {
    expect(compared(a, year(2024, [{ product: 'musik' }])).measures).toBeNull();
  });
});
