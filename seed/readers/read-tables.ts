import { readCsv } from './csv-table.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { TableFile } from './table-file.ts';
import { lockedFile, noTable, oldFormat } from './unreadable-file.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads a file with tables, told by its first bytes and never by its name: an Excel workbook or a CSV. Throws
 * UnreadableFile. It takes the time and memory that the bytes make it take: foreign files are read with `readApart`.
 */
export function readTables(bytes: Uint8Array, limits: ReadingLimits): TableFile {
  if (unpacks(bytes)) return readWorkbook(bytes, limits);
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0'))
    // The old format of Office is also the wrapper of a locked file in the new one.
    throw Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? lockedFile()
      : oldFormat();
  if (startsWith(bytes, '%PDF-')) throw noTable();
  return readCsv(bytes, limits);
}

/** Whether the bytes are an archive, which may hold many times more than itself. */
export function unpacks(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\u0003\u0004');
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));
}
