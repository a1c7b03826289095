import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../graph/programme/programme.ts';
import { removals } from '../../../graph/analysis/underused/stability.ts';
import { supports } from '../../../graph/analysis/underused/underused-support.ts';
import {
  confirmedNamings,
  type Naming,
  type Removal,
  tiesOf,
} from '../../../graph/analysis/underused/underused-ties.ts';
import { underused } from '../../../graph/analysis/underused/underused.ts';
import { randomNumbers } from '../../bench/random-numbers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';
import { education, learning, nothingElsewhere, products } from './find-underused.ts';

const speaking = { measures: [{ terms: [learning.id] }] };
const actors = { vhs: { ...education, profile: [learning.id] }, schule: education, uni: education };

/** Everything twice: vhs in two rows of area 1; two schools and two measures on learning in two rows of area 2. */
const twice: Sketch = {
  products,
  terms: [learning],
  actors,
  rows: [
    { section: 'I.a', product: '1', cell: ['vhs'] },
    { section: 'I.b', product: '1', cell: ['vhs'] },
    { section: 'I.a', product: '2', cell: ['schule'], ...speaking },
    { section: 'I.b', product: '2', cell: ['uni'], ...speaking },
    { product: '3', cell: [] },
    { product: '4', cell: [] },
  ],
};

function partner(sketch: Sketch, id: string) {
  const { partners } = underused(buildProgramme(sketch), nothingElsewhere);
  const found = partners.find(({ actor }) => actor.id === id);
  if (found === undefined) throw new Error(`${id} is not underused`);
  return found;
}

const dependsOn = (sketch: Sketch, id: string) =>
  partner(sketch, id).supported.map(({ dependsOn: removed }) =>
    removed.map((one) => `${one.kind} ${one.id}`),
  );

describe('a result is stable', () => {
  test('when no single row carries it', () => {
    expect(partner(twice, 'vhs')).toMatchObject({
      stable: true,
      supported: [{ stable: true, dependsOn: [] }],
    });
  });

  test('and not when one row does, which is named', () => {
    const rows = twice.rows.filter(({ section, product }) => !(section === 'I.b' && product === '2'));
    expect(dependsOn({ ...twice, rows }, 'vhs')).toEqual([['row stadt-2024/I.a/2']]);
    expect(partner({ ...twice, rows }, 'vhs')).toMatchObject({
      stable: false,
      supported: [{ dependsOn: [{ text: { de: 'I.a, Bereich 2 (Zeilen 21 bis 30)' } }] }],
    });
  });

  test('and not when the only row that names the partner is all there is of it', () => {
    const rows = twice.rows.filter(({ section, product }) => !(section === 'I.b' && product === '1'));
    expect(dependsOn({ ...twice, rows }, 'vhs')).toEqual([['row stadt-2024/I.a/1']]);
    expect(partner({ ...twice, rows }, 'vhs').supported[0]?.dependsOn[0]?.text.de).toBe(
      'I.a, Bereich 1 (Zeilen 1 bis 10): die einzige Zeile, die vhs nennt',
    );
  });

  test('and not when one merge carries it: all names of a body under one wording that is not its name', () => {
    const read = { actor: 'schule', wording: 'Schule an der Straße', rule: 'alias' } as const;
    const merged: Sketch = {
      ...twice,
      rows: [
        ...twice.rows.slice(0, 2),
        { section: 'I.a', product: '2', cell: [read], ...speaking },
        // Another spelling of the same wording: still the same merge.
        { section: 'I.b', product: '2', cell: [{ ...read, wording: 'SCHULE AN DER STRASSE' }], ...speaking },
        ...twice.rows.slice(4),
      ],
    };
    expect(dependsOn(merged, 'vhs')).toEqual([['merge schule|schule an der strasse']]);
    expect(partner(merged, 'vhs').supported[0]?.dependsOn[0]?.text.de).toBe(
      '„Schule an der Straße“ gelesen als schule (bekannte andere Schreibweise)',
    );
  });

  test('when two different readings carry it', () => {
    const other = (wording: string) => ({ actor: 'schule', wording, rule: 'alias' as const });
    const merged: Sketch = {
      ...twice,
      rows: [
        ...twice.rows.slice(0, 2),
        { section: 'I.a', product: '2', cell: [other('Grundschule')], ...speaking },
        { section: 'I.b', product: '2', cell: [other('Hauptschule')], ...speaking },
        ...twice.rows.slice(4),
      ],
    };
    expect(dependsOn(merged, 'vhs')).toEqual([[]]);
  });

  test('when the row it loses is one that names the partner itself: an area of use is no new finding', () => {
    // vhs in 1 and, once, in 2: without that row 2 would be open to it, which is no movement of the result.
    const rows = [
      ...twice.rows,
      { section: 'I.c', product: '2', cell: ['vhs'] },
      { section: 'I.c', product: '3', cell: ['uni', 'schule'], ...speaking },
      { section: 'I.d', product: '3', cell: ['uni'], ...speaking },
    ];
    expect(partner({ ...twice, rows }, 'vhs')).toMatchObject({
      stable: true,
      supported: [{ area: { code: '3' }, dependsOn: [] }],
    });
  });
});

/** The programme without a row, or without the names that a merge made. */
function without(programme: Programme, namings: readonly Naming[], { kind, id }: Removal): Programme {
  const gone = new Set(namings.filter(({ merge }) => merge === id).map(({ mention }) => mention.id));
  const rows = programme.rows
    .filter((row) => kind === 'merge' || row.id !== id)
    .map((row) => ({ ...row, mentions: row.mentions.filter((mention) => !gone.has(mention.id)) }));
  return { ...programme, rows };
}

describe('the short way to stability', () => {
  test.each([1, 2, 4, 5, 6, 7, 8, 9])(
    'finds what asking again without each row and merge finds (network %i)',
    (seed) => {
      const programme = buildProgramme(randomSketch(seed));
      const namings = confirmedNamings(programme);
      const supported = (of: Programme) =>
        supports(of, tiesOf(of, confirmedNamings(of)), nothingElsewhere).map(
          ({ actor, area }) => `${actor.id} ${area.id}`,
        );
      const before = supported(programme);
      expect(before.length).toBeGreaterThan(0);
      const used = new Set(namings.map(({ actor, area }) => `${actor.id} ${area.id}`));
      const lost = new Map(before.map((pair): [string, string[]] => [pair, []]));
      for (const { removal } of removals(programme, namings)) {
        const after = new Set(supported(without(programme, namings, removal)));
        // What comes up newly is only where the partner was named until then.
        for (const pair of after) expect(before.includes(pair) || used.has(pair)).toBe(true);
        for (const pair of before)
          if (!after.has(pair)) lost.get(pair)?.push(`${removal.kind} ${removal.id}`);
      }
      const { partners } = underused(programme, nothingElsewhere);
      const short = partners.flatMap(({ actor, supported: areas }) =>
        areas.map(({ area, dependsOn: removed }): [string, string[]] => [
          `${actor.id} ${area.id}`,
          removed.map((one) => `${one.kind} ${one.id}`),
        ]),
      );
      expect(new Map(short.toSorted())).toEqual(new Map([...lost].toSorted()));
    },
  );
});

function randomSketch(seed: number): Sketch {
  const random = randomNumbers(seed);
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const types = ['education', 'culture', 'association'] as const;
  return {
    products,
    terms: [learning],
    actors: Object.fromEntries(
      names.map((name) => [
        name,
        { type: random.pick(types), profile: random.below(2) === 0 ? [learning.id] : [] },
      ]),
    ),
    rows: ['I.a', 'I.b'].flatMap((section) =>
      Object.keys(products).map((product) => ({
        section,
        product,
        measures: [{ terms: random.below(2) === 0 ? [learning.id] : [] }],
        cell: names
          .filter(() => random.below(3) === 0)
          .map((actor) =>
            random.below(3) === 0 ? { actor, wording: `Haus ${actor}`, rule: 'alias' as const } : actor,
          ),
      })),
    ),
  };
}
