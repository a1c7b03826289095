import { csvOriginal } from '../../graph/schema/csv.ts';
import { addressOf } from './cell-address.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import { csvRecords } from './csv-records.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { Cell, TableFile, TableRow } from './table-file.ts';
import { decodeText } from './text-encoding.ts';
import { cellTooFar, noTable, openQuotes, tooMuchText } from './unreadable-file.ts';

/** Control characters but for tabs and line breaks, which no table holds. */
export const notText = /[\p{Cc}--[\t\n\v\f\r\x7F-\x9F]]/v;

/** A CSV in whatever encoding and with whatever delimiter. Throws UnreadableFile. */
export function readCsv(bytes: Uint8Array, limits: ReadingLimits): TableFile {
  const { text, encoding } = decodeText(bytes);
  if (notText.test(text)) throw noTable();
  if (text.length > limits.characters) throw tooMuchText(limits.cells);
  // What Excel writes and reads to say the delimiter is no record, but the lines behind it keep their numbers.
  const said = /^sep=(.)\r?\n/.exec(text);
  const body = said === null ? text : text.replace(/^[^\n]*/, '');
  const delimiter = said?.[1] ?? csvDelimiter(text);
  const { records, openAt } = csvRecords(body, delimiter);
  if (openAt !== null) throw openQuotes(openAt);
  const rows: TableRow[] = [];
  let held = 0;
  for (const { line, cells: values } of records) {
    const cells = values.flatMap((value, at): Cell[] =>
      value.trim() === '' ? [] : [{ column: at + 1, text: csvOriginal(value), kind: 'text', struck: 'no' }],
    );
    const last = cells.at(-1)?.column ?? 0;
    if (last === 0) continue;
    if (line > limits.rows || last > limits.columns)
      throw cellTooFar(addressOf(line, last), limits.rows, limits.columns);
    held += cells.length;
    if (held > limits.cells) throw tooMuchText(limits.cells);
    rows.push({ line, cells });
  }
  const nothing = { merges: [], hiddenRows: [], hiddenColumns: [], formulas: [], commented: false };
  const sheet = { name: '', hidden: false, rows, ...nothing };
  return { format: 'csv', encoding, delimiter, sheets: [sheet] };
}
