import { looksLikeCsv } from './csv-delimiter.ts';
import { notText, readCsv } from './csv-table.ts';
import { fileKind } from './file-kind.ts';
import type { SourceLimits } from './reading-limits.ts';
import { readPlainText } from './plain-text.ts';
import { readAs } from './reader-notes.ts';
import type { Source } from './source.ts';
import { sourceOfTables } from './tables-source.ts';
import { decodeText } from './text-encoding.ts';
import { fileTooLarge, nothingReadable, takenFor } from './unreadable-file.ts';
import { readWorkbook } from './workbook.ts';
import { readWord } from './word-document.ts';

/**
 * Reads a document of any kind that is read at all. The same bytes give the same source, whatever their name. Throws
 * UnreadableFile. It takes the time and memory that the bytes make it take: foreign files are read with `readSourceApart`.
 */
export async function readSource(bytes: Uint8Array, limits: SourceLimits): Promise<Source> {
  if (bytes.length > limits.bytes) throw fileTooLarge(limits.bytes);
  const kind = fileKind(bytes, limits);
  if (kind === 'docx') return takenFor('docx', () => readWord(bytes, limits));
  if (kind === 'pdf') {
    // Its reader is large, and most files are none.
    const { readPdf } = await import('./pdf-document.ts');
    return readPdf(bytes, limits);
  }
  if (kind === 'xlsx')
    return sourceOfTables(
      takenFor('xlsx', () => readWorkbook(bytes, limits)),
      [],
    );
  if (bytes.length > limits.textBytes) throw fileTooLarge(limits.textBytes);
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '' || notText.test(text)) throw nothingReadable();
  if (looksLikeCsv(text)) return sourceOfTables(readCsv(bytes, limits), readAs(encoding));
  return readPlainText(text, limits, readAs(encoding));
}
