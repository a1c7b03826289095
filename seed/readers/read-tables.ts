import { readCsv } from './csv-table.ts';
import { isPdf, refuseOldFormat, unpacks } from './file-kind.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { TableFile } from './table-file.ts';
import { noTable, takenFor } from './unreadable-file.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads a file with tables, told by its first bytes and never by its name: an Excel workbook or a CSV. Throws
 * UnreadableFile. It takes the time and memory that the bytes make it take: foreign files are read with `readTablesApart`.
 */
export function readTables(bytes: Uint8Array, limits: ReadingLimits): TableFile {
  if (unpacks(bytes)) return takenFor('xlsx', () => readWorkbook(bytes, limits));
  refuseOldFormat(bytes);
  if (isPdf(bytes)) throw noTable();
  return readCsv(bytes, limits);
}
