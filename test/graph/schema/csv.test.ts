import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOriginal, csvText } from '../../../graph/schema/csv.ts';

describe('A table as CSV', () => {
  it('begins with a byte order mark and ends every line with CRLF, the last one too', () => {
    expect(csvText([['Fläche', 'Größe'], ['Museum', 3], []])).toBe('\uFEFFFläche;Größe\r\nMuseum;3\r\n\r\n');
  });

  it.each([
    '=1+1',
    '=HYPERLINK("x")',
    '+49 2103',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u00A0=1',
    ' +1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
  ])('never runs %j as a formula', (text) => {
    const [cell] = parse(csvText([[text]]), { bom: true, delimiter: ';', record_delimiter: '\r\n' })[0] ?? [];
    expect(cell).toBe(`'${text}`);
  });

  it.each([
    '3-5',
    '3.5.',
    '11/2024',
    '1.2.2024',
    '2024-11-26',
    '10:30',
    '3. Mai',
    'Mai 2024',
    'Sept 5',
    ' 3 - 5 ',
  ])('never lets %j become a date', (text) => {
    expect(csvText([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });

  it.each([
    '56–83, 90',
    '3 - 5 Jahre',
    '10-jährig',
    'Mai',
    'Marl 2024',
    'hilden-2024',
    'III.41',
    'I.a',
    '2023, 2024',
    '040501',
  ])('leaves %j, which no spreadsheet takes for a date, alone', (text) => {
    expect(csvText([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  it('gives back what was guarded, also where the text itself begins with an apostrophe', () => {
    for (const text of ['=1', "'=1", "''=1", '3-5', "'3-5", "d'accord", "'s Graven", "'", '']) {
      const cell = csvText([[text]]).slice(1, -2);
      expect(csvOriginal(cell)).toBe(text);
    }
    expect(csvOriginal("'alt'")).toBe("'alt'");
  });

  it('leaves numbers and signs within a text alone', () => {
    expect(csvText([[-5, 'a=b', 'Kino-Tag', "d'accord"]])).toBe("\uFEFF-5;a=b;Kino-Tag;d'accord\r\n");
  });

  it.each([
    ['a separator', 'Museum; Archiv', '"Museum; Archiv"'],
    ['quotes', 'die "Alte Post"', '"die ""Alte Post"""'],
    ['a line break', 'eins\nzwei', '"eins\nzwei"'],
    ['a Windows line break', 'eins\r\nzwei', '"eins\r\nzwei"'],
    ['a formula with a separator', '=A1;B1', '"\'=A1;B1"'],
  ])('quotes a cell that holds %s', (_, text, cell) => {
    expect(csvText([['vor', text, 'nach']])).toBe(`\uFEFFvor;${cell};nach\r\n`);
  });

  it('quotes nothing that needs none', () => {
    expect(csvText([['Musik, Tanz', 'Größe: 5 %', '']])).toBe('\uFEFFMusik, Tanz;Größe: 5 %;\r\n');
  });

  it('is read again as the cells it was made of', () => {
    const table = [
      ['a;b', '"', ''],
      ['zwei\r\nZeilen', 'ü', ' Rand '],
    ];
    expect(parse(csvText(table), { bom: true, delimiter: ';', record_delimiter: '\r\n' })).toEqual(table);
  });
});
