import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { csvText } from '../../graph/schema/csv.ts';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import {
  furtherColumns,
  templateColumns,
  templateHeads,
  type TemplateHead,
} from '../../seed/forms/template/template-columns.ts';
import { cellChoices } from '../cell-choices.ts';
import { exampleLines } from './template-example.ts';
import { columnHints, exportHints, fillingHints, hintWords } from './template-hints.ts';
import { templateLines, type TemplateContent } from './template-lines.ts';

/** A template as lines of cells, the heads first: an empty one with an example, or one that holds a document. */
export interface Template {
  readonly lines: readonly (readonly string[])[];
  readonly hints: readonly Bilingual[];
}

export const emptyTemplate: Template = {
  lines: [templateHeads, ...exampleLines.map((line) => templateHeads.map((head) => line[head] ?? ''))],
  hints: fillingHints,
};

export function templateOf(content: TemplateContent): Template {
  return { lines: templateLines(content), hints: exportHints };
}

/** As a table for a spreadsheet; it has no place for hints. */
export function templateCsv({ lines }: Template): string {
  return csvText(lines);
}

/** Lines beneath those that are filled, in which numbers with leading zeros stay what they are when they are typed. */
const blankLines = 200;

const widths: Readonly<Record<string, { readonly width: number }>> = {
  ...templateColumns,
  ...furtherColumns,
};

/** As a workbook of text cells, with a list to choose the evidence from, and a second sheet that says what goes where. */
export function templateXlsx({ lines, hints }: Template, lang: keyof Bilingual): Promise<Buffer> {
  const [heads = [], ...filled] = lines;
  const blank = Array.from({ length: blankLines }, () => heads.map(() => ''));
  const table: SheetData = [heads, ...filled, ...blank].map((cells, line) =>
    cells.map((value) => ({
      ...(value === '' ? {} : { value }),
      type: String,
      format: '@',
      wrap: line > 0,
      alignVertical: 'top' as const,
      ...(line === 0 ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const further = heads.length > templateHeads.length;
  const said: SheetData = [
    ...hints.map((hint) => [{ value: hint[lang], wrap: true, columnSpan: 2 }, null]),
    [],
    [hintWords.column[lang], hintWords.holds[lang]].map((value) => ({ value, fontWeight: 'bold' as const })),
    ...columnHints(lang, further).map((cells) =>
      cells.map((value) => ({ value, wrap: true, alignVertical: 'top' as const })),
    ),
  ];
  const basis = heads.indexOf('basis' satisfies TemplateHead);
  const rows: readonly [number, number] = [2, 1 + filled.length + blankLines];
  const choice = further ? ['M1', 'M2s', 'M2v', 'Z'] : ['M2', 'Z'];
  return writeXlsxFile(
    [
      {
        data: table,
        sheet: 'Programm',
        columns: heads.map((head) => ({ width: widths[head]?.width ?? 12 })),
        stickyRowsCount: 1,
      },
      { data: said, sheet: hintWords.sheet[lang], columns: [{ width: 22 }, { width: 100 }] },
    ],
    { features: [cellChoices([{ column: basis, rows, choice }])] },
  ).toBuffer();
}
