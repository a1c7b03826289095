import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../graph/schema/csv.ts';

describe('A table as CSV', () => {
  it('begins with a byte order mark and ends every line with CRLF, the last one too', () => {
    expect(csvText([['Fläche', 'Größe'], ['Museum', 3], []])).toBe('\uFEFFFläche;Größe\r\nMuseum;3\r\n\r\n');
  });

  it.each(['=1+1', '=HYPERLINK("x")', '+49 2103', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
    'never runs %j as a formula',
    (text) => {
      const [cell] =
        parse(csvText([[text]]), { bom: true, delimiter: ';', record_delimiter: '\r\n' })[0] ?? [];
      expect(cell).toBe(`'${text}`);
    },
  );

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
