import type { FileHandle } from 'node:fs/promises';
import { parseHead } from './journal-head.ts';
import type { Head } from './journal-head.ts';
import type { PlacedText } from './journal-lines.ts';
import { readLines } from './read-lines.ts';

/** A file of changes that is being read. */
export interface JournalFile {
  /** What its first line says; null for format 1, which has none; undefined where not even that line is whole. */
  readonly head: Head | null | undefined;
  /** Its whole lines after the head. */
  readonly texts: AsyncGenerator<PlacedText>;
  /** Of what was read so far: the bytes up to the end of the last whole line, and the number of a torn one. */
  readonly read: { length: number; torn: number | null };
}

/** Begins to read a file of changes up to `end` bytes. Throws DamagedJournal for what it is not. */
export async function readJournalFile(file: FileHandle, name: string, end: number): Promise<JournalFile> {
  const read: JournalFile['read'] = { length: 0, torn: null };
  const first = await readLines(file, end).next();
  const begun = first.done === true || !first.value.isWhole ? undefined : first.value;
  const head = begun && parseHead(begun.text, name);
  return { head, texts: wholeLines(), read };

  async function* wholeLines(): AsyncGenerator<PlacedText> {
    for await (const { isWhole, ...line } of readLines(file, end)) {
      if (isWhole) read.length = line.at + line.length + 1;
      else read.torn = line.number;
      if (isWhole && (line.number > 1 || head === null)) yield line;
    }
  }
}
