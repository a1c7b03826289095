import { expect, test } from 'vitest';
import type { Draft } from '../../../seed/forms/draft.ts';
import { understand } from '../../../seed/forms/understand.ts';
import { makeSource } from './make-source.ts';

const heads = 'jahr;abschnitt;produkt_code;produkt;massnahme;partner;basis;seite;bemerkung';
const table = (...lines: readonly string[]) => ({
  table: lines.map((line) => line.split(';').map((cell) => cell.replaceAll('|', '\n'))),
});
const read = (...lines: readonly string[]): Draft => understand(makeSource('csv', [table(...lines)]));

function inShort({ rows }: Draft): unknown[] {
  return rows.map(({ section, code, product, measures, partners, flags }) => [
    [section, code, product].join(' '),
    measures.map(({ text, phase, until }) =>
      [text, phase, until].filter((part) => part !== null).join(' / '),
    ),
    partners.map(({ pieces, measures: at, basis }) => [pieces.map(({ text }) => text).join(', '), at, basis]),
    ...flags,
  ]);
}

test('An empty section or product is that of the line above, and without a measure partners stand at the one above', () => {
  const draft = read(
    heads,
    '2026;I.a;040501;Musikschule;Offenes Singen;VHS|Chor;Z;3;',
    ';;;;Lange Nacht der Töne;–;;;',
    ';;;;;Stadtarchiv;M2;;',
    ';I.b;40601;Bibliothek;Vorlesen (B, bis 2028);;;;',
  );
  expect(draft.recognition).toMatchObject({ form: 'template', asks: false, year: { value: 2026 } });
  expect(inShort(draft)).toEqual([
    [
      'I.a 040501 Musikschule',
      ['Offenes Singen', 'Lange Nacht der Töne'],
      [
        ['VHS, Chor', [1], 'Z'],
        ['Stadtarchiv', [2], 'M2'],
      ],
    ],
    ['I.b 040601 Bibliothek', ['Vorlesen / B, bis 2028 / 2028'], [], 'blank-partner-cell'],
  ]);
  expect(draft.notUnderstood).toEqual([]);
});

test('Heads may stand in any order with others between; what stands in those and above the table is told', () => {
  const [first, ...others] = heads.split(';');
  const draft = understand(
    makeSource('xlsx', [
      'Unser Programm',
      table(
        [...others, 'kosten', first].join(';'),
        'Teilhabe;;Musikschule;Offenes Singen;VHS;;3;nur intern;500 Euro;2026',
      ),
    ]),
  );
  expect(draft.recognition.form).toBe('template');
  expect(draft.sections.map(({ title }) => title)).toEqual(['Teilhabe']);
  expect(draft.rows[0]?.product).toBe('Musikschule');
  expect(draft.rows[0]?.said).toEqual({ page: 3, note: 'nur intern' });
  expect(draft.notUnderstood.map(({ text, why }) => [text, why])).toEqual([['500 Euro', 'no-column']]);
  expect(draft.discarded.map(({ text, reason }) => [text, reason])).toEqual([
    ['Unser Programm', 'outside'],
    ...[...others, 'kosten', first].map((head) => [head, 'head']),
  ]);
});

test('Without products each measure is a row of its own, and several years are told', () => {
  const draft = read(heads, '2026;HF1;;;Ein Haus;;;;', '2027;;;;Ein Fest;VHS;;;', ';;;;;Museum;;;');
  expect(inShort(draft).map((row) => (row as unknown[]).slice(1, 3))).toEqual([
    [['Ein Haus'], []],
    [
      ['Ein Fest'],
      [
        ['VHS', [1], null],
        ['Museum', [1], null],
      ],
    ],
  ]);
  expect(draft.sections.map(({ kind }) => kind)).toEqual(['action-field']);
  expect(draft.notes.map(({ kind }) => kind)).toEqual(['several-years']);
  expect(draft.recognition.year?.value).toBe(2026);
});

test('A table whose columns somebody chose otherwise is read by that choice, not as a template', () => {
  const source = makeSource('csv', [table(heads, '2026;I.a;1;Musikschule;Singen;VHS;;;')]);
  const fingerprint = understand(source).recognition.tables[0]?.fingerprint ?? '';
  const columns = new Map([
    [fingerprint, [null, 'section', null, 'product', 'measure', null, null, null, 'partner'] as const],
  ]);
  expect(understand(source, { columns }).recognition.form).toBe('product-table');
});
