import { CsvError, parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';
import type { Bilingual } from '../../graph/schema/vocabulary.ts';
import { type ReadForm, readFormTable, type TableLine } from './read-form-table.ts';
import { unpackedSize } from './workbook-size.ts';

/** A filled form has a few kilobytes, also with long remarks. */
const largestFile = 128 * 1024;
const largestWorkbook = 8 * 1024 * 1024;

/** A filled form as CSV: semicolons or commas, UTF-8 or what an older Excel writes (Windows-1252). */
export function readFormCsv(bytes: Uint8Array): ReadForm {
  if (bytes.length > largestFile) return unreadable(tooLarge, null);
  const text = decode(bytes);
  try {
    return readFormTable(csvLines(text));
  } catch (error) {
    if (error instanceof CsvError) return unreadable(brokenQuotes, lineOf(error));
    throw error;
  }
}

/** A filled form as a workbook; only its first worksheet is read. */
export async function readFormXlsx(bytes: Uint8Array): Promise<ReadForm> {
  if (bytes.length > largestFile || unpackedSize(bytes) > largestWorkbook) return unreadable(tooLarge, null);
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(new Uint8Array(bytes).buffer);
  } catch {
    // The package throws errors of many kinds for what is no workbook; which one says nothing to who sent it.
    return unreadable(noWorkbook, null);
  }
  return readFormTable(rows.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) })));
}

function csvLines(text: string): TableLine[] {
  const found: TableLine[] = [];
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    on_record: (cells: string[], { lines }) => {
      // The parser counts up to where a record ends; one with line breaks in its cells began earlier.
      found.push({ line: lines - cells.join('').split('\n').length + 1, cells });
      return null;
    },
  });
  return found;
}

/** What stands behind the first word: no cell above the table holds either before its second cell. */
function delimiterOf(text: string): string {
  return /^[^;,]*,/.test(text) ? ',' : ';';
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function cellText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lineOf(error: CsvError): number | null {
  const { lines } = error as { readonly lines?: unknown };
  return typeof lines === 'number' ? lines : null;
}

const brokenQuotes: Bilingual = {
  de: 'Die Datei ist kein lesbares CSV: Anführungszeichen gehen nicht auf.',
  en: 'The file is no readable CSV: quotation marks do not match.',
};

const tooLarge: Bilingual = {
  de: 'Die Datei ist zu groß für einen ausgefüllten Bogen.',
  en: 'The file is too large for a filled judging form.',
};

const noWorkbook: Bilingual = {
  de: 'Die Datei ist keine lesbare Excel-Mappe (.xlsx).',
  en: 'The file is no readable Excel workbook (.xlsx).',
};

function unreadable(reason: Bilingual, line: number | null): ReadForm {
  return { form: null, blank: 0, faults: [{ line, detail: reason }] };
}
