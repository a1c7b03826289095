import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeXlsxFile, { type Feature, type SheetData } from 'write-excel-file/node';

import type { JudgingForm } from '../../graph/analysis/evaluation/judging-form.ts';
import { csvText } from '../../graph/schema/csv.ts';
import { Judgement } from '../../graph/schema/evaluation-answers.ts';
import type { Language } from '../export/export-words.ts';
import { element, escapeXml } from '../export/xml.ts';
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
    { features: [choiceOfJudgement(lang, header + 2, lines.length)] },
  ).toBuffer();
}

/** What the package takes as the content of a file inside a workbook; it does not export the name. */
type WorkbookFeature = Feature<Stream | Buffer | Blob>;

/** A list validation on the judgement cells of the rows `first` to `last`, counted from 1. */
function choiceOfJudgement(lang: Language, first: number, last: number): WorkbookFeature {
  const column = String.fromCharCode('A'.charCodeAt(0) + formColumns.indexOf('judgement'));
  const words = Judgement.options.map((judgement) => judgementWords[judgement][lang]);
  const validation = element(
    'dataValidation',
    {
      type: 'list',
      allowBlank: 1,
      showErrorMessage: 1,
      sqref: `${column}${first}:${column}${Math.max(first, last)}`,
    },
    element('formula1', {}, escapeXml(`"${words.join(',')}"`)),
  );
  const validations = element('dataValidations', { count: 1 }, validation);
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // The format wants it right behind the cells and their merges.
          transform: (xml) => xml.replace(/(<mergeCells.*<\/mergeCells>|<\/sheetData>)/s, `$1${validations}`),
        },
      },
    },
  };
}
