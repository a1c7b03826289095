import { describe, expect, test } from 'vitest';
import { elsewhereThan, typePrecedents } from '../../../graph/analysis/underused/elsewhere.ts';
import type { ProgrammeKinds } from '../../../graph/analysis/programme-kinds.ts';
import type { EvidenceLine, ProgrammeRef } from '../../../graph/schema/analysis-basics.ts';
import { buildProgramme } from './build-programme.ts';

function document(town: string, year: number | null): ProgrammeRef {
  return buildProgramme({ id: `${town}-${year ?? 'undatiert'}`, town, year, products: {}, rows: [] })
    .document;
}

function line({ id }: ProgrammeRef): EvidenceLine {
  return {
    document: id,
    row: `${id}/I.a/1`,
    section: { code: 'I.a', title: 'Ziel' },
    area: { id: 'x/1', name: 'Bücherei', code: '1', kind: 'library' },
    measure: null,
    mention: `${id}/I.a/1/n1`,
    wording: 'VHS',
    actor: { id: 'x/vhs', name: 'VHS', type: 'education', status: 'identifiable' },
    basis: 'Z',
    review: 'confirmed',
    rule: 'exact',
    role: 'partner',
    lines: [1, 1],
  };
}

const own = document('a', 2023);
const others = [
  document('a', 2022),
  document('a', 2024),
  document('b', 2021),
  document('b', 2024),
  document('c', null),
];
const all = [own, ...others];

/** Every document names an educational body at its library. */
const kinds = all.map((one): ProgrammeKinds => ({
  document: one,
  kinds: new Map([
    ['library', { rows: 1, types: new Map([['education', { rows: 1, example: line(one) }]]) }],
  ]),
}));
const ofActors = all.map((one) => ({
  actor: 'x/vhs',
  kind: 'library' as const,
  document: one,
  example: line(one),
}));

function said(before?: number) {
  const elsewhere = elsewhereThan(own, ofActors, typePrecedents(kinds), before);
  const ids = (found: readonly { document: ProgrammeRef }[]) => found.map(({ document: { id } }) => id);
  return {
    actor: ids(elsewhere.ofActor('x/vhs', 'library')),
    type: ids(elsewhere.ofType('education', 'library')),
  };
}

describe('what other documents say', () => {
  test('of a body: all but the asked document; of its type: those of other towns', () => {
    expect(said()).toEqual({
      actor: ['a-2022', 'a-2024', 'b-2021', 'b-2024', 'c-undatiert'],
      type: ['b-2021', 'b-2024', 'c-undatiert'],
    });
  });

  test('before a year: nothing of that year, of later ones, or without a year', () => {
    expect(said(2024)).toEqual({ actor: ['a-2022', 'b-2021'], type: ['b-2021'] });
  });

  test('is nothing for another kind of area, body or type', () => {
    const elsewhere = elsewhereThan(own, ofActors, typePrecedents(kinds));
    expect(elsewhere.ofActor('x/vhs', 'museum')).toEqual([]);
    expect(elsewhere.ofActor('x/zoo', 'library')).toEqual([]);
    expect(elsewhere.ofType('culture', 'library')).toEqual([]);
  });

  test('cites a few towns only, however many there are', () => {
    const many = Array.from({ length: 50 }, (_, at): ProgrammeKinds => {
      const one = document(`stadt-${at}`, 2024);
      return {
        document: one,
        kinds: new Map([
          ['library', { rows: 1, types: new Map([['education', { rows: 1, example: line(one) }]]) }],
        ]),
      };
    });
    expect(elsewhereThan(own, [], typePrecedents(many)).ofType('education', 'library')).toHaveLength(4);
  });
});
