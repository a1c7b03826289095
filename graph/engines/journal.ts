import { constants } from 'node:fs';
import { access, mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorageRefused } from '../errors.ts';
import { takeLock, type DataDirLock } from './data-dir-lock.ts';
import { DurableFile } from './durable-file.ts';
import type { JournalEntry } from './engine.ts';
import { journalLine, readJournalLines } from './journal-lines.ts';
import type { NumberedEntry } from './journal-lines.ts';
import { isCode } from './lock-record.ts';
import { storageError } from './storage-errors.ts';

/** The file in the data directory that holds the truth of an embedded graph. */
export const journalName = 'journal.jsonl';

/** The open journal of a data directory; one process at a time. */
export class Journal {
  readonly #file: DurableFile;
  readonly #lock: DataDirLock;

  /** Use openJournal. */
  constructor(file: DurableFile, lock: DataDirLock) {
    this.#file = file;
    this.#lock = lock;
  }

  /** Returns once the entry is on disk. Throws StorageRefused and DataDirLost; then nothing of it is left in the file. */
  append(entry: JournalEntry): Promise<void> {
    return this.#file.append(Buffer.from(journalLine(entry)));
  }

  /** Takes the entry appended last out again. */
  undoLast(): Promise<void> {
    return this.#file.undoLast();
  }

  /** Why nothing can be appended now, or null. */
  refusal(): Promise<StorageRefused | null> {
    return this.#file.refusal();
  }

  /** Throws DataDirLost once it is known that the directory is another process's. */
  expectNotLost(): void {
    this.#lock.expectNotLost();
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#lock.release();
  }
}

/**
 * Opens (or begins) the journal in `dataDir` and answers what it holds, oldest first. A torn last line is cut off and
 * told to `notice`. Throws DamagedJournal, DataDirInUse and StorageRefused.
 */
export async function openJournal(
  dataDir: string,
  notice: (text: string) => void,
): Promise<{ journal: Journal; entries: NumberedEntry[] }> {
  try {
    await makeDirectory(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
    const lock = await takeLock(dataDir, { notice });
    try {
      return await readJournal(dataDir, lock, notice);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw storageError(error, dataDir);
  }
}

async function readJournal(
  dataDir: string,
  lock: DataDirLock,
  notice: (text: string) => void,
): Promise<{ journal: Journal; entries: NumberedEntry[] }> {
  const path = join(dataDir, journalName);
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { entries, length, torn } = readJournalLines(await file.readFile(), path);
    if (torn !== null) {
      notice(`${path}: line ${torn} was torn by a crash and never acknowledged; it is dropped`);
      await file.truncate(length);
    }
    await file.sync();
    await syncDirectory(dataDir);
    return { journal: new Journal(new DurableFile(file, path, length, lock), lock), entries };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** As mkdir's own `recursive`, which tells another reason than the system's. */
async function makeDirectory(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  try {
    await mkdir(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT') || dirname(path) === path) throw error;
    await makeDirectory(dirname(path));
    await mkdir(path);
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
