import { open } from 'node:fs/promises';
import { journalFaults, tornLine } from '../../engines/journal-faults.ts';
import { readJournalFile } from '../../engines/journal-file.ts';
import type { JournalFile } from '../../engines/journal-file.ts';
import type { Head } from '../../engines/journal-head.ts';
import { noLine, parseLine } from '../../engines/journal-lines.ts';
import { placesOf } from '../../engines/journal-places.ts';
import { LinesInMemory } from '../../engines/line-store.ts';
import { PlacedLines } from '../../engines/placed-lines.ts';
import { DamagedJournal } from '../../errors.ts';
import { raiseFormat1 } from './raise-format-1.ts';
import type { ChangeSource } from './read-changes.ts';

/** A journal of any format or a backup, every line of it checked. */
export interface ChangesFile extends ChangeSource {
  readonly format: number;
  readonly lineCount: number;
  /** The version and sum of its last line; 0 and the sum of no line where there is none. */
  readonly last: { readonly version: number; readonly sum: string };
  /** Bytes up to the end of its last whole line. */
  readonly length: number;
  close(): Promise<void>;
}

/**
 * Opens a file of changes to be read. A torn last line of a journal is told to `notice` and left out: it was never
 * acknowledged. Throws DamagedJournal, also for a backup that is not whole.
 */
export async function openChangesFile(path: string, notice: (text: string) => void): Promise<ChangesFile> {
  const handle = await open(path, 'r');
  try {
    const file = await readJournalFile(handle, path, (await handle.stat()).size);
    if (file.head === undefined) throw new DamagedJournal(journalFaults.unknownHead({ file: path, line: 1 }));
    const read = file.head === null ? await raised(file, path) : await placed(file, path);
    const { torn, length } = file.read;
    if (file.head?.kulturnetz === 'backup') expectWhole(file.head, read, path);
    else if (torn !== null) notice(tornLine({ file: path, line: torn }));
    const store = 'places' in read ? new PlacedLines(handle, path, read.places) : read.store;
    return {
      format: file.head?.format ?? 1,
      lineCount: read.count,
      last: read.last,
      length,
      lines: (after) => store.lines(after),
      lineOf: (version) => store.lineOf(version),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function placed(file: JournalFile, path: string) {
  const { places, last } = await placesOf(file, path);
  return { places, last, count: places.size };
}

async function raised(file: JournalFile, path: string) {
  const store = new LinesInMemory();
  let count = 0;
  let last = { version: 0, sum: noLine };
  for await (const text of raiseFormat1(file.texts, path)) {
    const line = parseLine(text);
    if (line === null) throw new DamagedJournal(journalFaults.damaged({ file: path, line: count + 1 }));
    await store.append([{ version: line.version, text }]);
    last = line;
    count += 1;
  }
  return { store, last, count };
}

function expectWhole(
  head: Extract<Head, { kulturnetz: 'backup' }>,
  { count, last }: { count: number; last: { sum: string } },
  path: string,
): void {
  if (last.sum !== head.last)
    throw new DamagedJournal(journalFaults.shortened({ file: path, line: count + 1 }, count, head.changes));
}
