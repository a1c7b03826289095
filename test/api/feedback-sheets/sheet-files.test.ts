import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readSheetTable } from '../../../api/feedback-sheets/read-sheet-table.ts';
import { sheetXlsx } from '../../../api/feedback-sheets/write-sheet.ts';
import { sheetLimits } from '../../../api/feedback-sheets/take-sheet.ts';
import { tableLines, type TableLine } from '../../../api/table-lines.ts';
import type { FeedbackSheet } from '../../../graph/schema/feedback-answers.ts';

const row = (code: string, area: string): FeedbackSheet['rows'][number] => ({
  place: `I.a/${code}`,
  section: 'I.a',
  area,
  measures: ['Singen', 'Leihen'],
  wordings: ['VHS'],
  lines: [5, 8],
});
const sheet: FeedbackSheet = {
  actor: { id: 'stadt/vhs', name: 'Volkshochschule', type: 'education', status: 'identifiable' },
  document: {
    id: 'stadt-2024',
    title: 'Programm 2024',
    municipality: 'stadt',
    town: 'Stadt',
    year: 2024,
    form: 'product-table',
    scope: 'office',
    planning: 'annual-programme',
    partnerColumn: true,
  },
  rows: [row('040501', 'Musikschule'), row('040601', '=SUMME(A1:A9)'), row('040701', 'Museum')],
  areas: [
    { place: 'I.a/040501', name: 'Musikschule', code: '040501' },
    { place: 'I.a/040901', name: 'Archiv', code: '040901' },
  ],
};

const linesOf = async (lang: 'de' | 'en' = 'de') => tableLines(await sheetXlsx(sheet, lang), sheetLimits);

/** The sheet as it comes back, with these cells typed into columns of the lines with these keys. */
function filled(
  lines: readonly TableLine[],
  typed: readonly (readonly [string, number, string])[],
): TableLine[] {
  const open = [...typed];
  return lines.map(({ line, cells }) => {
    const texts = [...cells];
    for (const one of [...open]) {
      const [key, column, text] = one;
      if (texts[6] !== key && texts[0] !== key) continue;
      if (/neu|new/.test(key) && texts[1] !== '' && column === 1) continue;
      texts[column] = text;
      open.splice(open.indexOf(one), 1);
    }
    return { line, cells: texts };
  });
}

describe('a feedback sheet as a workbook', () => {
  test('asks of each row, has lines for what is missing, runs nothing as a formula, and says nothing yet', async () => {
    const lines = await linesOf();
    const text = lines.map(({ cells }) => cells.join('|')).join('\n');
    expect(text).toContain('Rückmeldung|stadt/vhs');
    expect(text).toContain('2|=SUMME(A1:A9) (I.a)|Singen\nLeihen|„VHS“|||I.a/040601');
    expect(lines.filter(({ cells }) => cells[6] === 'neu')).toHaveLength(6);
    expect(readSheetTable(lines)).toEqual({
      partner: 'stadt/vhs',
      document: 'stadt-2024',
      on: null,
      lines: [],
      blank: 3,
      faults: [],
    });
  });

  test.each([
    ['de', 'Datum der Antwort', ['Stimmt', 'stimmt  nicht', 'anders'], 'neu'],
    ['en', 'Date of the answer', ['right', 'wrong', 'Otherwise'], 'new'],
  ] as const)('comes back as it was filled in (%s)', async (lang, day, [right, wrong, other], missing) => {
    const answers = filled(await linesOf(lang), [
      [day, 1, '5.3.2026'],
      ['I.a/040501', 4, right],
      ['I.a/040601', 4, wrong],
      ['I.a/040701', 4, other],
      ['I.a/040701', 5, 'Nur samstags'],
      [missing, 1, 'Archiv'],
    ]);
    const again = await writeXlsxFile(
      answers.map(({ cells }) => cells.map((value) => ({ value, type: String }))),
    ).toBuffer();
    const read = readSheetTable(await tableLines(again, sheetLimits));
    expect(read).toMatchObject({
      on: '2026-03-05',
      blank: 0,
      faults: [],
      lines: [
        { place: 'I.a/040501', said: 'right', words: '' },
        { place: 'I.a/040601', said: 'wrong', words: '' },
        { place: 'I.a/040701', said: 'other', words: 'Nur samstags' },
        { area: 'Archiv', words: '' },
      ],
    });
  });

  test('has an unknown word, a remark without an answer and one without an area told by line', async () => {
    const lines = await linesOf();
    const read = readSheetTable(
      filled(lines, [
        ['I.a/040501', 4, 'vielleicht'],
        ['I.a/040601', 5, 'Wir wissen es nicht'],
        ['neu', 5, 'Führungen'],
      ]),
    );
    if ('de' in read) throw new Error(read.de);
    expect(read.faults.map(({ what }) => what.de)).toEqual([
      expect.stringContaining('„vielleicht“ ist keine Antwort'),
      expect.stringContaining('keine Antwort: stimmt'),
      expect.stringContaining('ein Bereich aus der Liste'),
    ]);
    const [header = 0] = lines.flatMap(({ line, cells }) => (cells[0] === 'nr' ? [line] : []));
    expect(read.faults.map(({ line }) => line)).toEqual([header + 1, header + 2, header + 4]);
  });

  test('is refused as a whole where it is none, or says a day that is none', async () => {
    const lines = await linesOf();
    const other = [{ line: 1, cells: ['a', 'b'] }];
    expect(readSheetTable(other)).toMatchObject({
      de: expect.stringContaining('„Rückmeldung“ fehlt') as string,
    });
    expect(readSheetTable(filled(lines, [['Dokument', 1, 'das neue']]))).toMatchObject({
      de: expect.stringContaining('„Dokument“ fehlt') as string,
    });
    expect(readSheetTable(filled(lines, [['Datum der Antwort', 1, '31.02.2026']]))).toMatchObject({
      de: expect.stringContaining('kein Tag') as string,
    });
  });
});
