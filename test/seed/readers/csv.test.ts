import { describe, expect, test } from 'vitest';
import { csvText } from '../../../graph/schema/csv.ts';
import type { ReadingLimits } from '../../../seed/readers/reading-limits.ts';
import { readTables } from '../../../seed/readers/read-tables.ts';
import { UnreadableFile } from '../../../seed/readers/unreadable-file.ts';

const limits: ReadingLimits = {
  unpacked: 0,
  entries: 0,
  sheets: 1,
  rows: 200,
  columns: 20,
  cells: 500,
  characters: 10_000,
  memory: 32,
  seconds: 10,
};

const read = (bytes: Uint8Array) => readTables(bytes, limits);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Texts of the cells by line. */
const texts = (text: string) =>
  read(utf8(text)).sheets[0]?.rows.map(({ line, cells }) => [line, ...cells.map((cell) => cell.text)]);

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
  throw new Error('the file was read');
}

const wording = 'Straße;Größe „Übung“\nMünster;Öl – 5 €\n';

/** The text in UTF-16 with or without its byte order mark. */
function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** The text in an encoding of one byte a sign, in which `high` says what stands for what is not ASCII. */
function oneByte(text: string, high: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (sign) => high[sign] ?? sign.charCodeAt(0));
}

const windows = { ß: 0xdf, ö: 0xf6, ü: 0xfc, Ö: 0xd6, Ü: 0xdc, '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 };
const mac = { ß: 0xa7, ö: 0x9a, ü: 0x9f, Ö: 0x85, Ü: 0x86, '„': 0xe3, '“': 0xd2, '–': 0xd0, '€': 0xdb };
const dos = { ß: 0xe1, ö: 0x94, ü: 0x81, Ö: 0x99, Ü: 0x9a, ä: 0x84, Ä: 0x8e };

describe('A CSV', () => {
  test.each<[string, Uint8Array]>([
    ['utf-8', utf8(wording)],
    ['utf-8', utf8(`\uFEFF${wording}`)],
    ['utf-16le', utf16(wording, false, true)],
    ['utf-16le', utf16(wording, false, false)],
    ['utf-16be', utf16(wording, true, true)],
    ['utf-16be', utf16(wording, true, false)],
    ['windows-1252', oneByte(wording, windows)],
    ['macintosh', oneByte(wording, mac)],
  ])('is read in its encoding: %s', (encoding, bytes) => {
    const file = read(bytes);
    expect(file).toMatchObject({ format: 'csv', encoding });
    expect(file.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Straße', 'Größe „Übung“'],
      ['Münster', 'Öl – 5 €'],
    ]);
  });

  test('of a DOS program is read too', () => {
    const file = read(oneByte('Bäder;Größe\nÖl;Straße, Ämter für Übungen\n', dos));
    expect(file).toMatchObject({ encoding: 'cp850' });
    expect(file.sheets[0]?.rows[1]?.cells.map(({ text }) => text)).toEqual([
      'Öl',
      'Straße, Ämter für Übungen',
    ]);
  });

  test.each<[string, string, string]>([
    ['semicolons', 'a, b, c\nMuseum;Kino, Bad, Chor;1\nArchiv;Schulen;2\nBad;Amt, Chor;3\n', ';'],
    ['commas', 'Titel: a;b\nMuseum,"Kino; Bad",1\nArchiv,Schulen,2\n', ','],
    ['tabs', 'Museum\tKino, Bad; Chor\nArchiv\tSchulen, Amt; Bad\n', '\t'],
    [
      'semicolons within lines of notes',
      'Bogen;17\nSo geht es;Eintragen: ja, nein, offen\n\nnr;partner;urteil\n1;Chor, Verein;\n2;Amt, Stadt;\n',
      ';',
    ],
    ['what Excel says', 'sep=|\na;b|c;d\n', '|'],
  ])('has its cells parted by what parts most lines alike: %s', (_, text, delimiter) => {
    expect(read(utf8(text))).toMatchObject({ delimiter });
  });

  test('keeps the numbers of its lines, whatever ends them and stands in the cells', () => {
    const expected = [
      [1, 'a', 'b'],
      [3, 'zwei\nZeilen', 'c'],
      [5, 'd', 'e'],
    ];
    for (const end of ['\n', '\r\n', '\r'])
      expect(texts(['a;b', '', '"zwei', 'Zeilen";c', 'd;e', ''].join(end))).toEqual(expected);
    expect(texts('sep=;\n1;2\n')).toEqual([[2, '1', '2']]);
  });

  test('may have quotation marks within its words', () => {
    expect(texts('a;„ggf." wird „möglich"\nb;5" breit\n"c ""d""";e\n')).toEqual([
      [1, 'a', '„ggf." wird „möglich"'],
      [2, 'b', '5" breit'],
      [3, 'c "d"', 'e'],
    ]);
  });

  test('with a quotation mark that is never closed is refused with its line', () => {
    const { reason, line, detail } = refusal(utf8('a;b\n"zwei\nZeilen";c\nd;"offen\ne;f\n'));
    expect([reason, line]).toEqual(['broken', 4]);
    expect(detail.de).toContain('wird hier geöffnet und nirgends geschlossen');
    expect(detail.en).toContain('is opened here and closed nowhere');
  });

  test('is refused where it is none', () => {
    for (const bytes of [Buffer.from('a;b\0;c'), Buffer.from('%PDF-1.7'), Buffer.from('PK\u0005\u0006')])
      expect(refusal(bytes).detail.de).toBe(
        'Die Datei ist weder eine Excel-Mappe (.xlsx) noch eine CSV-Datei.',
      );
  });

  test.each([
    ['a row', 'a;b\n'.repeat(201), 'B201 liegt zu weit außen'],
    ['a column', `${';'.repeat(20)}a\n`, 'U1 liegt zu weit außen'],
    ['a cell', 'a;b;c;d\n'.repeat(150), 'mehr als 500 gefüllte Zellen'],
    ['a letter', 'x'.repeat(10_001), 'sehr lange Texte'],
  ])('is refused with %s too many', (_, text, words) => {
    const { reason, detail } = refusal(utf8(text));
    expect([reason, detail.de]).toEqual(['too-large', expect.stringContaining(words)]);
  });

  test('of ours comes back as it was, however it was guarded against spreadsheets', () => {
    const cells = [
      '=1+1',
      "'=1",
      "''=1",
      '3-5',
      "'3-5",
      "'s Graven",
      '\n=1',
      '\u00A0-1',
      '＝1',
      '3. Mai',
      '-',
      "'",
      'a;b"c',
    ];
    expect(texts(csvText(cells.map((cell) => ['x', cell])))?.map(([, , text]) => text)).toEqual(cells);
  });
});
