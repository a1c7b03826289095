import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { element, escapeXml } from './export/xml.ts';

/** What the package takes as the content of a file inside a workbook; it does not export the name. */
type WorkbookFeature = Feature<Stream | Buffer | Blob>;

/**
 * Cells of a column (from 0) in rows (first and last, from 1) in which one of some words is chosen: words without commas,
 * or those in a range like `$H$12:$H$40`.
 */
export interface CellChoice {
  readonly column: number;
  readonly rows: readonly [number, number];
  readonly choice: readonly string[] | string;
}

/** List validations of the first worksheet. */
export function cellChoices(choices: readonly CellChoice[]): WorkbookFeature {
  const all = choices.map(({ column, rows: [first, last], choice }) => {
    const letter = columnLetter(column);
    const range = `${letter}${first}:${letter}${Math.max(first, last)}`;
    return element(
      'dataValidation',
      { type: 'list', allowBlank: 1, showErrorMessage: 1, sqref: range },
      element('formula1', {}, escapeXml(typeof choice === 'string' ? choice : `"${choice.join(',')}"`)),
    );
  });
  const validations = element('dataValidations', { count: all.length }, all.join(''));
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          // The format wants it right behind the cells and their merges.
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex > 0
              ? xml
              : xml.replace(/<mergeCells.*<\/mergeCells>|<\/sheetData>/s, (before) => before + validations),
        },
      },
    },
  };
}

/** The letter a worksheet calls one of its first 26 columns by. */
export function columnLetter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}
