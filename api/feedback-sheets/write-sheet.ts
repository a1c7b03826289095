import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { FeedbackSheet } from '../../graph/schema/feedback-answers.ts';
import { Said, saidTable } from '../../graph/schema/feedback.ts';
import { cellChoices, columnLetter } from '../cell-choices.ts';
import type { Language } from '../export/export-words.ts';
import { missingLines, sheetColumns, sheetTable } from './sheet-table.ts';

const widths: readonly number[] = [18, 34, 44, 30, 16, 44, 22, 30];

/** The sheet as a workbook of text cells, with lists to choose answers and areas from. */
export function sheetXlsx(sheet: FeedbackSheet, lang: Language): Promise<Buffer> {
  const { lines, header } = sheetTable(sheet, lang);
  const data: SheetData = lines.map((cells, line) =>
    cells.map((value) => ({
      value,
      type: String,
      format: '@',
      ...(line === header ? { fontWeight: 'bold' as const } : {}),
      ...(line > header ? { wrap: true, alignVertical: 'top' as const } : {}),
    })),
  );
  const first = header + 2;
  const missing = first + sheet.rows.length;
  const choice = columnLetter(sheetColumns.indexOf('choice'));
  const areas = `$${choice}$${first}:$${choice}$${header + 1 + sheet.areas.length}`;
  const features = [
    cellChoices([
      {
        column: sheetColumns.indexOf('answer'),
        rows: [first, missing - 1],
        choice: Said.options.map((said) => saidTable[said].answer[lang]),
      },
      { column: sheetColumns.indexOf('area'), rows: [missing, missing + missingLines - 1], choice: areas },
    ]),
  ];
  const columns = widths.map((width) => ({ width }));
  return writeXlsxFile(data, { columns, stickyRowsCount: header + 1 }, { features }).toBuffer();
}
