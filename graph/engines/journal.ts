import { constants } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from './engine.ts';
import { journalLine, readJournalLines } from './journal-lines.ts';
import type { NumberedEntry } from './journal-lines.ts';
import { takeLock } from './lock-file.ts';

/** The file in the data directory that holds the truth of an embedded graph. */
export const journalName = 'journal.jsonl';

/** The open journal of a data directory; one process at a time. */
export class Journal {
  readonly #file: FileHandle;
  readonly #unlock: () => Promise<void>;
  #length: number;
  #lengthBefore: number;

  /** Use openJournal. */
  constructor(file: FileHandle, length: number, unlock: () => Promise<void>) {
    this.#file = file;
    this.#length = length;
    this.#lengthBefore = length;
    this.#unlock = unlock;
  }

  /** Returns once the entry is on disk; when that fails, nothing of it is left in the file. */
  async append(entry: JournalEntry): Promise<void> {
    const bytes = Buffer.from(journalLine(entry));
    try {
      for (let written = 0; written < bytes.length;) {
        const rest = bytes.length - written;
        written += (await this.#file.write(bytes, written, rest, this.#length + written)).bytesWritten;
      }
      await this.#file.sync();
    } catch (error) {
      await this.#file.truncate(this.#length);
      throw error;
    }
    this.#lengthBefore = this.#length;
    this.#length += bytes.length;
  }

  /** Takes the entry appended last out again. */
  async undoLast(): Promise<void> {
    await this.#file.truncate(this.#lengthBefore);
    await this.#file.sync();
    this.#length = this.#lengthBefore;
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#unlock();
  }
}

/**
 * Opens (or begins) the journal in `dataDir` and answers what it holds, oldest first. A torn last line is cut off and
 * told to `notice`. Throws DamagedJournal and DataDirInUse.
 */
export async function openJournal(
  dataDir: string,
  notice: (text: string) => void,
): Promise<{ journal: Journal; entries: NumberedEntry[] }> {
  await mkdir(dataDir, { recursive: true });
  const unlock = await takeLock(join(dataDir, 'lock'));
  const path = join(dataDir, journalName);
  let opened: FileHandle | undefined;
  try {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    opened = file;
    const { entries, length, torn } = readJournalLines(await file.readFile(), path);
    if (torn !== null) {
      notice(`${path}: line ${torn} was torn by a crash and never acknowledged; it is dropped`);
      await file.truncate(length);
    }
    await file.sync();
    await syncDirectory(dataDir);
    return { journal: new Journal(file, length, unlock), entries };
  } catch (error) {
    await opened?.close();
    await unlock();
    throw error;
  }
}

/** Makes the new file's name itself durable. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
