import { CsvError, parse } from 'csv-parse/sync';

/** A record with the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a CSV up to `most`. A quotation mark within a cell that is not quoted is an ordinary sign. `openAt`: the
 * line of the record in which a quotation mark is opened and never closed, else null.
 */
export function csvRecords(
  text: string,
  delimiter: string,
  most = Infinity,
): { readonly records: readonly CsvRecord[]; readonly openAt: number | null } {
  const records: CsvRecord[] = [];
  let next = 1;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      ...(most === Infinity ? {} : { to: most }),
      on_record: (record: string[]) => {
        const cells = record.map((cell) => cell.replace(/\r\n?/g, '\n'));
        records.push({ line: next, cells });
        // The parser's own count takes a CRLF within a cell for two lines.
        next += cells.join('').split('\n').length;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return { records, openAt: next };
    throw error;
  }
  return { records, openAt: null };
}
