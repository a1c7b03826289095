import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Journal, journalName } from './journal.ts';
import type { LinePlace } from './placed-lines.ts';
import { tornGroup, tornLine } from './journal-faults.ts';
import { readJournalFile } from './journal-file.ts';
import { journalHead } from './journal-head.ts';
import type { PlacedText } from './journal-lines.ts';
import { placesOf } from './journal-places.ts';
import { replaceFile } from './replace-file.ts';
import { syncPath } from './sync-path.ts';
import { takeLock, type DataDirLock } from './data-dir-lock.ts';
import { isCode } from './lock-record.ts';
import { storageError } from './storage-errors.ts';

/** Raises the lines of a journal of format 1 to lines as they are written today. */
export type RaiseLines = (lines: AsyncIterable<PlacedText>, file: string) => AsyncIterable<string>;

interface Options {
  readonly notice: (text: string) => void;
  readonly raise: RaiseLines;
}

/**
 * Opens (or begins) the journal in `dataDir` and checks every line. A torn last line is cut off and told to `notice`;
 * a journal of an earlier format is raised and its file kept beside. Throws DamagedJournal, DataDirInUse and
 * StorageRefused.
 */
export async function openJournal(dataDir: string, options: Options): Promise<Journal> {
  try {
    await makeDirectory(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
    const lock = await takeLock(dataDir, options);
    try {
      return await openLocked(dataDir, lock, options);
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw storageError(error, dataDir);
  }
}

async function openLocked(dataDir: string, lock: DataDirLock, { notice, raise }: Options): Promise<Journal> {
  const path = join(dataDir, journalName);
  await raiseFormat1(path, { notice, raise });
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    const { places, length } = await placesIn(file, path, notice);
    await file.sync();
    await syncPath(dataDir);
    return new Journal(file, { path, places, length }, lock);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** As mkdir's own `recursive`, which tells another reason than the system's. */
export async function makeDirectory(path: string): Promise<void> {
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

/** Where the lines of a journal stand; the file ends after the last whole one, no line of it without its whole, and begins with a head. */
async function placesIn(
  file: FileHandle,
  path: string,
  notice: Options['notice'],
): Promise<{ places: Map<number, LinePlace>; length: number }> {
  const journal = await readJournalFile(file, path, (await file.stat()).size);
  const { places, unfinished } = await placesOf(journal, path);
  let { length } = journal.read;
  if (journal.read.torn !== null) notice(tornLine({ file: path, line: journal.read.torn }));
  const group = unfinished[0];
  if (group !== undefined) {
    notice(tornGroup({ file: path, line: group.number }));
    length = group.at;
    for (const { version } of unfinished) places.delete(version);
  }
  if (journal.read.torn !== null || group !== undefined) await file.truncate(length);
  if (length === 0) length = (await file.write(`${journalHead}\n`, 0)).bytesWritten;
  return { places, length };
}

/** Puts a raised journal in the place of one of format 1, at once; the old file stays beside it. */
async function raiseFormat1(path: string, { notice, raise }: Options): Promise<void> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return;
  try {
    const old = await readJournalFile(file, path, (await file.stat()).size);
    if (old.head !== null) return;
    const aside = await copyAside(path, 'journal.format-1');
    await writeJournal(path, raise(old.texts, path));
    if (old.read.torn !== null) notice(tornLine({ file: path, line: old.read.torn }));
    notice(
      `${path}: Das Journal wurde auf das heutige Format gehoben; das alte liegt in ${aside}.\n` +
        `${path}: The journal was raised to the format of today; the old one is kept in ${aside}.`,
    );
  } finally {
    await file.close();
  }
}

/** Copies a file to `name.jsonl` beside it, or the next free number of that name; answers where to. */
export async function copyAside(path: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const aside = join(dirname(path), `${name}${number === 1 ? '' : `.${number}`}.jsonl`);
    try {
      await copyFile(path, aside, constants.COPYFILE_EXCL);
      await syncPath(aside);
      return aside;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** Writes a whole journal at once: until it is complete and on disk, what stood under the name stays. */
export async function writeJournal(path: string, lines: AsyncIterable<string>): Promise<void> {
  await replaceFile(path, async (file) => {
    await file.appendFile(`${journalHead}\n`);
    for await (const line of lines) await file.appendFile(`${line}\n`);
  });
}
