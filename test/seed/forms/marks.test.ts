import { expect, test } from 'vitest';
import { roleOfHead } from '../../../seed/forms/head-words.ts';
import { numberedHeading } from '../../../seed/forms/headings.ts';
import { phased } from '../../../seed/forms/phases.ts';
import { productOf } from '../../../seed/forms/product-code.ts';

test.each([
  ['mit wem?', 'partner'],
  ['Beteiligte', 'partner'],
  ['Schnitt-\nstellen', 'partner'],
  ['Kooperationspartner (extern)', 'partner'],
  ['Aufgabenbereich', 'product'],
  ['Produkt / Sachgebiet', 'product'],
  ['Vorhaben 2025', 'measure'],
  ['Projekt /\nMaßnahme', 'measure'],
  ['Was wir vorhaben', 'measure'],
  ['Strategiefeld', 'section'],
  ['Nr.', 'number'],
  ['Produkt-Nr.', 'code'],
  ['Zeitplan', 'phase'],
  ['Kosten in €', 'ignored'],
  ['Haushaltsmittel', 'ignored'],
  ['Federführung', 'note'],
  ['Maßn.', 'measure'],
  ['Prod.-Nr.', 'code'],
  ['Prod.-Bez.', 'product'],
  ['Koop.-Partner (int./ext.)', 'partner'],
  ['Bem.', 'note'],
  ['Nord.', null],
  ['Quux', null],
])('the head %j stands over a column of %s', (head, role) => {
  expect(roleOfHead(head)).toBe(role);
});

test.each([
  ['Lesung (B)', 'Lesung', 'B', null],
  ['Lesung (u. a. im Park) (Phase C)', 'Lesung (u. a. im Park)', 'C', null],
  ['Lesung – langfristig', 'Lesung', 'langfristig', null],
  ['Lesung (mittelfristig, bis 2028)', 'Lesung', 'mittelfristig, bis 2028', 2028],
  ['Lesung (kurz- bis mittelfristig)', 'Lesung', 'kurz- bis mittelfristig', null],
  ['Lesung (bis 2026)', 'Lesung', null, 2026],
  ['Lesung (Kita)', 'Lesung (Kita)', null, null],
  ['Reihe – Kultur für alle', 'Reihe – Kultur für alle', null, null],
])('%j ends with its phase', (printed, text, word, until) => {
  const read = phased(printed);
  expect([read.text, read.phase, read.until]).toEqual([text, word, until]);
});

test.each([
  ['II. Orte', 'II', 'Orte'],
  ['b) Häuser', 'b', 'Häuser'],
  ['A Offene Kultur', 'A', 'Offene Kultur'],
  ['Handlungsfeld 2: Szene', '2', 'Szene'],
  ['Strategisches Ziel 3 – Orte', '3', 'Orte'],
  ['HF4 Netze', '4', 'Netze'],
  ['SZ 1 Orte öffnen', '1', 'Orte öffnen'],
  ['1.2 Räume', '1.2', 'Räume'],
  ['Amt 41 gesamt', null, null],
  ['2025 wird gefeiert', null, null],
])('%j is the heading with number %s', (text, printed, title) => {
  const heading = numberedHeading(text);
  expect([heading?.printed ?? null, heading?.title ?? null]).toEqual([printed, title]);
});

test.each([
  ['040103 Veranstaltungen', '040103', 'Veranstaltungen'],
  ['04 01 03 Veranstaltungen', '040103', 'Veranstaltungen'],
  ['04.01.03: Veranstaltungen', '040103', 'Veranstaltungen'],
  ['41.2 Musikschule', '41.2', 'Musikschule'],
  ['III.41 insgesamt', 'III.41', 'insgesamt'],
  ['Amt 41 gesamt', null, 'Amt 41 gesamt'],
  ['Musikschule', null, 'Musikschule'],
])('%j is the product %s', (text, code, name) => {
  expect(productOf(text)).toEqual({ code, name });
});

test('a long text of signs that look like marks is read without trying every way to part it', () => {
  const marks = ['A, ', '2025/26/', 'kurz- ', '(', '- ', '1.', '. '].map((sign) => sign.repeat(2000));
  for (const text of marks) expect(phased(text).phase).toBeNull();
  expect(phased(`${'A, '.repeat(2000)}Lesung (B)`).phase).toBe('B');
  expect(phased('Lesung (A/B)').phase).toBe('A/B');
});
