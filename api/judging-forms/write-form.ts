import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

import type { JudgingForm } from '../../graph/analysis/evaluation/judging-form.ts';
import { csvText } from '../../graph/schema/csv.ts';
import { Judgement } from '../../graph/schema/evaluation-answers.ts';
import type { Language } from '../export/export-words.ts';
import { cellChoices } from '../cell-choices.ts';
import { judgementWords, formColumns, formTable } from './form-table.ts';

/** As a table for a spreadsheet. */
export function formCsv(form: JudgingForm, lang: Language): string {
  return csvText(formTable(form, lang).lines);
}

const widths: readonly number[] = [12, 42, 34, 16, 40, 20];

/** As a workbook of text cells, with a list to choose the judgement from. */
export function formXlsx(form: JudgingForm, lang: Language): Promise<Buffer> {
  const { lines, header } = formTable(form, lang);
  const data: SheetData = lines.map((cells, line) =>
    cells.map((value) => ({
      value,
      type: String,
      ...(line === header ? { fontWeight: 'bold' as const } : {}),
      ...(line > header ? { format: '@', wrap: true, alignVertical: 'top' as const } : {}),
    })),
  );
  return writeXlsxFile(
    data,
    { columns: widths.map((width) => ({ width })), stickyRowsCount: header + 1 },
    {
      features: [
        cellChoices([
          {
            column: formColumns.indexOf('judgement'),
            rows: [header + 2, lines.length],
            choice: Judgement.options.map((judgement) => judgementWords[judgement][lang]),
          },
        ]),
      ],
    },
  ).toBuffer();
}
