import { describe, expect, test } from 'vitest';
import { comparability } from '../../../graph/analysis/compare/comparability.ts';
import { compareProgrammes } from '../../../graph/analysis/compare/compare.ts';
import type { Programme } from '../../../graph/programme/programme.ts';
import type { ProgrammeRef } from '../../../graph/schema/analysis-basics.ts';
import type { CompareAnswer } from '../../../graph/schema/compare-answers.ts';
import { buildProgramme, type Sketch } from './build-programme.ts';

const products = {
  musik: 'music-school',
  buecherei: { kind: 'library', runBy: 'haus' },
  archiv: 'archive',
} as const;
const actors = {
  vhs: { type: 'education' },
  uni: { type: 'education' },
  stadtteilhaus: { type: 'social' },
  schulen: { type: 'education', status: 'collective' },
  haus: { type: 'culture' },
} as const;

function town(name: string, rows: Sketch['rows'], document: Partial<ProgrammeRef> = {}): Programme {
  return buildProgramme({ id: `${name}-2024`, town: name, products, actors, rows, document });
}

function compared(a: Programme, b: Programme): CompareAnswer {
  return compareProgrammes(a, b, { level: 'product', include: 'identifiable' }, new Map());
}

const oneRow = [{ product: 'musik', cell: ['vhs'] }];
const failing = (a: Programme, b: Programme): string[] =>
  comparability(a.document, b.document).flatMap(({ passes, criterion }) => (passes ? [] : [criterion]));

describe('documents of different towns', () => {
  test('are compared by kinds of partner: rows naming one, of all rows of that kind of area', () => {
    // By hand: A has three music school rows, two naming education (one of them twice, one openly); B has one.
    const a = town('adorf', [
      { section: 'I.a', product: 'musik', cell: ['vhs', 'uni'] },
      { section: 'I.b', product: 'musik', cell: [{ actor: 'vhs', review: 'open' }] },
      { section: 'I.c', product: 'musik', cell: ['schulen'] },
      { section: 'I.a', product: 'archiv', cell: ['vhs'] },
    ]);
    const b = town('bdorf', [
      { section: 'I.a', product: 'musik', cell: ['stadtteilhaus'] },
      { section: 'I.a', product: 'buecherei', cell: ['vhs'] },
    ]);
    const answer = compared(a, b);
    expect(answer.mode === 'kinds' && answer.table).toEqual([
      {
        productKind: 'music-school',
        type: 'education',
        a: { rows: 2, of: 3, unreviewed: 1 },
        b: { rows: 0, of: 1, unreviewed: 0 },
      },
      {
        productKind: 'music-school',
        type: 'social',
        a: { rows: 0, of: 3, unreviewed: 0 },
        b: { rows: 1, of: 1, unreviewed: 0 },
      },
    ]);
  });

  test('do not count who runs an area as its partner', () => {
    const rows = [{ product: 'buecherei', cell: ['haus'] }];
    const answer = compared(town('adorf', rows), town('bdorf', rows));
    expect(answer.mode === 'kinds' && answer.table).toEqual([]);
  });

  test('are not compared where their areas are of no common kind', () => {
    const rows = [{ product: 'bad', cell: ['vhs'] }];
    const bath = (name: string) =>
      buildProgramme({ id: `${name}-2024`, town: name, products: { bad: 'other' }, actors, rows });
    const answer = compared(bath('adorf'), bath('bdorf'));
    expect(answer.mode === 'kinds' && answer.table).toEqual([]);
  });

  test('are never tied tie by tie, even where both name the same body', () => {
    const answer = compared(town('adorf', oneRow), town('bdorf', oneRow));
    expect(answer.mode).toBe('kinds');
    expect(JSON.stringify(answer)).not.toContain('vhs');
  });

  test('stand side by side without a figure when the check fails, with the reason', () => {
    const b = town('bdorf', oneRow, { form: 'action-fields', scope: 'town' });
    const answer = compared(town('adorf', oneRow), b);
    expect(answer.comparable).toBe(false);
    if (answer.mode !== 'side-by-side') throw new Error(answer.mode);
    expect(answer.reasons.map(({ de }) => de)).toEqual([
      'Die Form ist verschieden: Produkttabelle und Handlungsfelder. Was eine Zeile ist, bedeutet darin nicht dasselbe.',
      'Geplant wird für Verschiedenes: ein Amt und die ganze Stadt.',
    ]);
    expect(answer.listA.map(({ area, partners }) => [area.id, partners.map(({ id }) => id)])).toEqual([
      ['adorf/musik', ['vhs']],
    ]);
    expect(Object.keys(answer)).not.toContain('jaccard');
  });
});

describe('the comparability check', () => {
  const a = town('adorf', oneRow);
  const cases: readonly (readonly [string, Partial<ProgrammeRef>, readonly string[]])[] = [
    ['passes for equal documents', {}, []],
    ['fails for another form', { form: 'goals' }, ['form']],
    ['fails for another scope', { scope: 'town' }, ['scope']],
    ['fails for an unknown scope', { scope: null }, ['scope']],
    ['fails for another planning status', { planning: 'concept' }, ['planning']],
    ['fails for an unknown planning status', { planning: null }, ['planning']],
    ['fails where only one has a partner column', { partnerColumn: false }, ['partner-column']],
  ];

  test.each(cases)('%s', (_, document, expected) => {
    const b = town('bdorf', oneRow, document);
    expect(failing(a, b)).toEqual(expected);
    expect(failing(b, a)).toEqual(expected);
  });

  test('does not take two unknown values for equal ones', () => {
    const unknown = { scope: null, planning: null };
    expect(failing(town('adorf', oneRow, unknown), town('bdorf', oneRow, unknown))).toEqual([
      'scope',
      'planning',
    ]);
  });

  test('says both values in words, also where it passes', () => {
    const [form, scope] = comparability(a.document, town('bdorf', oneRow, { scope: null }).document);
    expect(form).toMatchObject({ passes: true, a: { de: 'Produkttabelle' }, b: { en: 'Product table' } });
    expect(scope).toMatchObject({ passes: false, a: { de: 'ein Amt' }, b: { de: 'nicht bekannt' } });
  });

  test('wants a partner column of both towns, but lets the years of one town both be without', () => {
    const without = { partnerColumn: false };
    const earlier = buildProgramme({
      id: 'adorf-2023',
      town: 'adorf',
      year: 2023,
      products,
      rows: oneRow,
      document: without,
    });
    expect(failing(town('adorf', oneRow, without), town('bdorf', oneRow, without))).toEqual([
      'partner-column',
    ]);
    expect(compared(earlier, town('adorf', oneRow, without)).mode).toBe('same-town');
  });
});

describe('a document that cannot be placed', () => {
  test('of unknown year is not compared with a year of its own town', () => {
    const undated = buildProgramme({ id: 'adorf-x', town: 'adorf', year: null, products, rows: oneRow });
    const answer = compared(undated, town('adorf', oneRow));
    expect(answer.mode === 'side-by-side' && answer.reasons.map(({ de }) => de)).toEqual([
      'Das Jahr von „adorf-x“ ist nicht bekannt.',
    ]);
  });

  test('of another form is not compared with the product table of its own town', () => {
    const goals = town('adorf', [], { form: 'goals' });
    const answer = compared(town('adorf', oneRow), goals);
    expect(answer.mode).toBe('side-by-side');
    expect(answer.mode === 'side-by-side' && answer.listB).toEqual([]);
  });
});

test('areas that name nobody stay in the list side by side', () => {
  const rows = [
    { product: 'musik', cell: ['vhs', 'schulen', 'uni', 'vhs'] },
    { product: 'archiv', cell: ['schulen'] },
  ];
  const answer = compared(town('adorf', rows), town('bdorf', [], { form: 'goals' }));
  expect(
    answer.mode === 'side-by-side' &&
      answer.listA.map(({ area, partners }) => [area.code, partners.map(({ id }) => id)]),
  ).toEqual([
    ['musik', ['uni', 'vhs']],
    ['archiv', []],
  ]);
});
