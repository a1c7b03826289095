import type { ReadingLimits } from '../../seed/readers/reading-limits.ts';
import { UnreadableFile } from '../../seed/readers/unreadable-file.ts';
import { tableLines } from '../table-lines.ts';
import { type ReadForm, readFormTable } from './read-form-table.ts';

/** A filled form has a few kilobytes, also with long remarks. */
const largestFile = 128 * 1024;

/** Several times what a form of a large document with remarks takes. */
const limits: ReadingLimits = {
  unpacked: 8 * 1024 * 1024,
  entries: 200,
  sheets: 1,
  rows: 1000,
  columns: 60,
  cells: 20_000,
  characters: 500_000,
  memory: 96,
  seconds: 10,
};

/** A filled form as a workbook, of which the first worksheet is read, or as CSV. Throws UnreadableFile. */
export async function readForm(bytes: Uint8Array): Promise<ReadForm> {
  if (bytes.length > largestFile)
    throw new UnreadableFile('too-large', {
      de: 'Die Datei ist zu groß für einen ausgefüllten Bogen.',
      en: 'The file is too large for a filled judging form.',
    });
  return readFormTable(await tableLines(bytes, limits));
}
