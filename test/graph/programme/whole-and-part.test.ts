import { describe, expect, test } from 'vitest';
import { compareTies } from '../../../graph/analysis/compare/compare-ties.ts';
import { findGaps } from '../../../graph/analysis/gaps/find-gaps.ts';
import { closedAreas } from '../../../graph/analysis/underused/closed-areas.ts';
import { namedBodies } from '../../../graph/programme/named.ts';
import { wholesAround } from '../../../graph/identity/wholes-around.ts';
import { countedBody } from '../../../graph/programme/one-body.ts';
import { buildProgramme, type SketchedRow } from '../analysis/build-programme.ts';

const actors = {
  kreis: {},
  verwaltung: { partOf: 'kreis' },
  amt: { partOf: 'verwaltung' },
  team: { partOf: 'amt', status: 'internal' },
} as const;

const statusOf = (body: string) => (body === 'team' ? ('internal' as const) : ('identifiable' as const));

/** What bodies are part of, as a map tells it. */
function around(partOf: Readonly<Record<string, string>>) {
  return (body: string) => {
    const id = partOf[body];
    return id === undefined ? undefined : { id, status: statusOf(id) };
  };
}

function programmeOf(rows: readonly SketchedRow[], year = 2024) {
  return buildProgramme({
    id: `stadt-${year}`,
    year,
    products: { '01': 'museum', '02': 'archive' },
    actors,
    rows,
  });
}

describe('a part of a part', () => {
  const chain = around({ amt: 'verwaltung', verwaltung: 'kreis', kreis: 'land', land: 'bund' });

  test('has all wholes around it, the nearest first, up to three', () => {
    expect(wholesAround('amt', chain).map(({ id }) => id)).toEqual(['verwaltung', 'kreis', 'land']);
    expect(wholesAround('bund', chain)).toEqual([]);
  });

  test('counts as the outermost whole that bears a name of its own', () => {
    expect(countedBody('verwaltung', around({ verwaltung: 'kreis' }))).toBe('kreis');
    expect(countedBody('amt', around({ amt: 'team', team: 'kreis' }))).toBe('amt');
    expect(countedBody('amt', around({ amt: 'verwaltung', verwaltung: 'team' }))).toBe('verwaltung');
  });

  test('ends where a circle closes', () => {
    const circle = around({ amt: 'kreis', kreis: 'amt' });
    expect(wholesAround('amt', circle).map(({ id }) => id)).toEqual(['kreis']);
  });

  test('is no gap where the whole stands in the cell (L4)', () => {
    const { gaps } = findGaps({
      programme: programmeOf([{ product: '01', cell: ['kreis'], measures: ['Tag'], text: ['amt'] }]),
      previous: null,
      elsewhere: [],
    });
    expect(gaps.filter(({ kind }) => kind === 'L4')).toEqual([]);
  });

  test('is neither new nor gone where the other year prints the whole', () => {
    const [before, now] = [
      programmeOf([{ product: '01', cell: ['kreis'] }], 2023),
      programmeOf([{ product: '01', cell: ['amt'] }]),
    ];
    const lists = compareTies(before, now, { level: 'product', include: 'identifiable' }, new Map());
    expect([lists.added, lists.dropped]).toEqual([[], []]);
    expect(lists.kept.find(({ actor }) => actor.id === 'amt')?.throughA).toMatchObject([
      { actor: { id: 'kreis' }, as: 'whole' },
    ]);
  });

  test('needs no suggestion where its whole is named', () => {
    const programme = programmeOf([
      { product: '01', cell: ['kreis'] },
      { product: '02', cell: ['amt'] },
    ]);
    expect([...(closedAreas(programme).get('amt') ?? [])].sort()).toEqual(['stadt/01', 'stadt/02']);
  });

  test('is named by its whole, and names its whole', () => {
    const kin = {
      namesOf: (body: string) => [body],
      wholesOf: (body: string) => (body === 'amt' ? ['verwaltung', 'kreis'] : []),
      partsOf: (body: string) => (body === 'kreis' ? ['amt', 'verwaltung'] : []),
      maybeSame: () => [],
    };
    const printed = {
      wording: 'Amt',
      review: 'confirmed',
      role: 'partner',
      ties: true,
      inRow: true,
    } as const;
    const named = namedBodies('doc', [{ ...printed, target: 'amt', lines: [3, 3] }], [], kin);
    expect(named.get('kreis')).toMatchObject([{ as: 'by-part', through: { id: 'amt' } }]);
    const other = namedBodies('doc', [{ ...printed, target: 'kreis', lines: [3, 3] }], [], kin);
    expect(other.get('amt')).toMatchObject([{ as: 'by-whole', through: { id: 'kreis' } }]);
  });
});
