import { describe, expect, test } from 'vitest';
import { compareProgrammes } from '../../../graph/analysis/compare/compare.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import {
  CompareQuery,
  type ComparedTie,
  type SameTownComparison,
} from '../../../graph/schema/compare-answers.ts';
import { randomNumbers, type RandomNumbers } from '../../bench/random-numbers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

const products = { p1: 'library', p2: 'museum', p3: 'archive', p4: 'events' } as const;
const codes = ['p1', 'p2', 'p3', 'p4'];
const names = Array.from({ length: 9 }, (_, at) => `koerper-${at}`);
const actors = { 'koerper-7': { status: 'collective' }, 'koerper-8': { status: 'internal' } } as const;

/** Some of them are part of others. */
const related = {
  ...actors,
  'koerper-1': { partOf: 'koerper-2' },
  'koerper-3': { partOf: 'koerper-2' },
} as const;

function randomYear(of: number, random: RandomNumbers): Sketch {
  const rows = ['I.a', 'I.b', 'II.a'].flatMap((section) =>
    codes
      .filter(() => random.below(3) > 0)
      .map((product) => ({
        section,
        product,
        measures: Array.from({ length: 1 + random.below(3) }, (_, at) => ({
          title: `Maßnahme ${at}`,
          continues:
            of === 2023 || random.below(2) === 0
              ? null
              : {
                  measure: `stadt-2023/${section}/${product}/m${at + 1}`,
                  kind: random.pick(['same', 'changed'] as const),
                },
        })),
        cell: Array.from({ length: random.below(4) }, () => ({
          actor: random.pick(names),
          review: random.pick(['confirmed', 'confirmed', 'open'] as const),
        })),
      })),
  );
  const maybeSame = [['koerper-0', 'koerper-1']] as const;
  return { id: `stadt-${of}`, year: of, products, actors, maybeSame, rows };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const levels = CompareQuery.shape.level.unwrap().options;
const includes = CompareQuery.shape.include.unwrap().options;

function sameTown(
  a: Programme,
  b: Programme,
  level: (typeof levels)[number],
  include: (typeof includes)[number],
): SameTownComparison {
  const answer = compareProgrammes(a, b, { level, include }, new Map());
  if (answer.mode !== 'same-town') throw new Error(answer.mode);
  return answer;
}

/** A tie seen from the other side; `before` is said of added ties only. */
const turned = ({ a, b, rowA, rowB, basisA, basisB, throughA, throughB, ...tie }: ComparedTie) => ({
  ...tie,
  a: b,
  b: a,
  rowA: rowB,
  rowB: rowA,
  basisA: basisB,
  basisB: basisA,
  throughA: throughB,
  throughB: throughA,
  before: null,
});
const sighted = (tie: ComparedTie) => ({ ...tie, before: null });

describe.each(levels)('comparing by %s', (level) => {
  test.each(includes)('there and back exchanges added and dropped and nothing else (%s)', (include) => {
    let compared = 0;
    for (const seed of seeds) {
      const random = randomNumbers(seed + 1);
      const [a, b] = [2023, 2024].map((of) => buildProgramme({ ...randomYear(of, random), actors: related }));
      if (a === undefined || b === undefined) throw new Error('two years');
      const [there, back] = [sameTown(a, b, level, include), sameTown(b, a, level, include)];
      expect(back.kept.map(turned)).toEqual(there.kept.map(sighted));
      expect(back.dropped.map(turned)).toEqual(there.added.map(sighted));
      expect(back.added.map(turned)).toEqual(there.dropped.map(sighted));
      expect([back.jaccard, back.open, back.merged]).toEqual([there.jaccard, there.open, there.merged]);
      expect(back.rows).toEqual({
        both: there.rows.both,
        onlyA: there.rows.onlyB,
        onlyB: there.rows.onlyA,
      });
      expect([back.areas.onlyA, back.areas.onlyB]).toEqual([there.areas.onlyB, there.areas.onlyA]);
      if (there.measures === null) expect(back.measures).toBeNull();
      else
        expect(back.measures).toEqual({
          ...there.measures,
          ended: there.measures.begun,
          begun: there.measures.ended,
        });
      compared += there.kept.length + there.added.length + there.dropped.length;
    }
    expect(compared).toBeGreaterThan(500);
  });

  test('every tie of either document stands in exactly one list', () => {
    for (const seed of seeds) {
      const random = randomNumbers(seed + 500);
      const a = buildProgramme(randomYear(2023, random));
      const b = buildProgramme(randomYear(2024, random));
      const { kept, added, dropped, jaccard } = sameTown(a, b, level, 'all');
      const inDocument = ({ rows }: Programme) =>
        new Set(
          rows.flatMap(({ key, area, mentions }) =>
            mentions.map(({ actor }) => `${level === 'row' ? key : area.id}|${actor?.id ?? ''}`),
          ),
        );
      const [inA, inB] = [inDocument(a), inDocument(b)];
      const sorted = (ids: Iterable<string>) => [...ids].sort();
      expect(sorted(kept.map(({ key }) => key))).toEqual(sorted(inA).filter((key) => inB.has(key)));
      expect(sorted(added.map(({ key }) => key))).toEqual(sorted(inB).filter((key) => !inA.has(key)));
      expect(sorted(dropped.map(({ key }) => key))).toEqual(sorted(inA).filter((key) => !inB.has(key)));
      expect(jaccard.of).toBe(new Set([...inA, ...inB]).size);
    }
  });

  test('other ids for the bodies change ids only', () => {
    const renamed = (sketch: Sketch): Sketch => ({
      ...sketch,
      actors: Object.fromEntries(
        names.map((name) => [
          `neu/${name}`,
          { name, ...(name in actors ? actors[name as keyof typeof actors] : {}) },
        ]),
      ),
      maybeSame: (sketch.maybeSame ?? []).map(([one, other]) => [`neu/${one}`, `neu/${other}`] as const),
      rows: sketch.rows.map((row) => ({
        ...row,
        cell: (row.cell ?? []).map((name) =>
          typeof name === 'string' ? `neu/${name}` : { ...name, actor: `neu/${name.actor}` },
        ),
      })),
    });
    for (const seed of seeds) {
      const random = randomNumbers(seed + 900);
      const [a, b] = [randomYear(2023, random), randomYear(2024, random)];
      const plain = sameTown(buildProgramme(a), buildProgramme(b), level, 'all');
      const other = sameTown(buildProgramme(renamed(a)), buildProgramme(renamed(b)), level, 'all');
      expect(JSON.stringify(other).replaceAll('neu/', '')).toBe(JSON.stringify(plain));
    }
  });

  test('a document beside itself keeps everything', () => {
    const one = buildProgramme(randomYear(2024, randomNumbers(7)));
    const { kept, added, dropped, jaccard } = sameTown(one, one, level, 'all');
    expect([added, dropped]).toEqual([[], []]);
    expect(jaccard).toEqual({ kept: kept.length, of: kept.length });
    expect(kept.length).toBeGreaterThan(5);
  });
});
