import { describe, expect, test } from 'vitest';
import type { Sketch, SketchedMention } from './build-programme.ts';
import { actors, compared, keys, year } from './two-years.ts';

describe('a name near to one of the other year', () => {
  const printed = (actor: string, wording: string) => ({ actor, wording });
  const between = (cellA: SketchedMention[], cellB: SketchedMention[], more: Partial<Sketch> = {}) => {
    const [a, b] = [2023, 2024].map((of, at) =>
      year(of, [{ product: 'musik', cell: at === 0 ? cellA : cellB }], more),
    );
    if (a === undefined || b === undefined) throw new Error('two years');
    const { added, dropped, open } = compared(a, b, { include: 'partners' });
    return {
      open,
      maybe: [...dropped, ...added].flatMap((tie) =>
        tie.maybe.map(({ actor, rule }) => `${tie.actor.id} ~ ${actor.id} ${rule}`),
      ),
    };
  };

  test('unsettles both entries, with why it may be the same', () => {
    const names = [printed('alt', 'Grundschulverbund'), printed('neu', 'Grund-Schulverbund')] as const;
    expect(between([names[0]], [names[1]])).toEqual({ open: 2, maybe: ['alt ~ neu near', 'neu ~ alt near'] });
    expect(between([printed('alt', 'Schulverbund')], [printed('neu', 'Schulverbund Mitte')]).maybe).toEqual([
      'alt ~ neu contained',
      'neu ~ alt contained',
    ]);
  });

  test('that is two of the other year without what parted them unsettles the run of both', () => {
    const cellA = [printed('zusammen', 'VHSHeimatverein')];
    const cellB = [printed('vhs', 'VHS'), printed('verein', 'Heimatverein')];
    expect(between(cellA, cellB).maybe).toEqual([
      'zusammen ~ vhs run-together',
      'zusammen ~ verein run-together',
    ]);
  });

  test('says nothing of a name that stays, of a named body beside a collective name, or of bodies of two towns', () => {
    const verbund = printed('alt', 'Schulverbund');
    const mitte = printed('neu', 'Schulverbund Mitte');
    expect(between([verbund], [verbund, mitte]).open).toBe(0);
    expect(between([verbund], [mitte], { actors: { alt: { status: 'collective' } } }).open).toBe(0);
    const towns = { alt: { municipality: 'stadt' }, neu: { municipality: 'dorf' } };
    expect(between([verbund], [mitte], { actors: towns }).open).toBe(0);
  });
});

describe('a partner whose whole or part stands in its place in the other year', () => {
  const more = {
    actors: { ...actors, amt: { partOf: 'kreis' }, team: { status: 'internal' }, chor: { partOf: 'team' } },
  } as const;
  const a = year(2023, [{ product: 'musik', measures: ['eins', 'zwei'], cell: ['amt', 'chor'] }], more);
  const b = year(2024, [{ product: 'musik', cell: ['kreis', 'team'] }], more);

  test('is named in both, by the lines of the other name, and the entry says so', () => {
    const { kept, added, dropped, jaccard } = compared(a, b);
    expect(keys(kept)).toEqual(['stadt/musik|amt', 'stadt/musik|kreis']);
    expect(kept.map(({ throughA, throughB }) => [throughA, throughB].map((side) => side[0]?.as))).toEqual([
      [undefined, 'whole'],
      ['part', undefined],
    ]);
    expect(kept.map(({ basisA, basisB }) => [basisA, basisB])).toEqual([
      ['Z', 'M1'],
      ['Z', 'M1'],
    ]);
    expect([keys(added), keys(dropped)]).toEqual([[], ['stadt/musik|chor']]);
    expect(jaccard).toEqual({ kept: 2, of: 3 });
  });

  test('counts each printed name once', () => {
    expect(compared(a, b).merged).toEqual({ asPrinted: 3, byRule: 0, byPerson: 0, open: 0 });
  });

  test('is another partner where the other name stands in another area', () => {
    const elsewhere = year(2024, [{ product: 'musik' }, { product: 'archiv', cell: ['kreis'] }], more);
    const { kept, added, dropped } = compared(a, elsewhere);
    expect([kept, keys(added), keys(dropped)]).toEqual([
      [],
      ['stadt/archiv|kreis'],
      ['stadt/musik|amt', 'stadt/musik|chor'],
    ]);
  });
});
