import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataDirInUse, DataDirLost } from '../errors.ts';
import type { Bilingual } from '../schema/vocabulary.ts';
import { takeKernelLock } from './kernel-lock.ts';
import {
  bootId,
  isCode,
  isLiving,
  ownRecord,
  parseRecord,
  readLock,
  type LockRecord,
} from './lock-record.ts';

/** Milliseconds between two signs of life. */
const beatEvery = 2000;
/** Milliseconds without a sign of life after which an owner on another machine counts as dead. */
const deadAfter = 10_000;

/**
 * A data directory held for this process. On one machine the kernel keeps others out; against machines that share the
 * directory over a network there is the record in the file `lock`, touched every two seconds and read before each write.
 */
export class DataDirLock {
  readonly #dataDir: string;
  #file: FileHandle;
  readonly #text: string;
  readonly #unlockKernel: () => void;
  readonly #beat: NodeJS.Timeout;
  readonly #notice: (text: string) => void;
  #lost: DataDirLost | null = null;
  #lastCheck: Promise<void> = Promise.resolve();

  /** Use takeLock. */
  constructor(
    dataDir: string,
    held: { readonly file: FileHandle; readonly text: string; readonly unlockKernel: () => void },
    notice: (text: string) => void,
  ) {
    this.#dataDir = dataDir;
    this.#file = held.file;
    this.#text = held.text;
    this.#unlockKernel = held.unlockKernel;
    this.#notice = notice;
    this.#beat = setInterval(() => void this.#giveSign(), beatEvery).unref();
  }

  /** Throws DataDirLost once it is known that the directory is somebody else's. Asks no disk. */
  expectNotLost(): void {
    if (this.#lost !== null) throw this.#lost;
  }

  /** Reads the record. Throws DataDirLost when another process has put its own there. */
  expectHeld(): Promise<void> {
    const check = this.#lastCheck.then(() => this.#check());
    this.#lastCheck = check.catch(() => undefined);
    return check;
  }

  /** From now on this process leaves the directory alone. Throws DataDirLost. */
  lose(reason: Bilingual): never {
    if (this.#lost === null) {
      this.#lost = new DataDirLost(this.#dataDir, reason);
      this.#notice(this.#lost.message);
    }
    throw this.#lost;
  }

  async release(): Promise<void> {
    clearInterval(this.#beat);
    await this.#lastCheck;
    const path = lockPath(this.#dataDir);
    const found = await readLock(path).catch(() => null);
    if (found?.text === this.#text) await rm(path, { force: true });
    await this.#file.close();
    this.#unlockKernel();
  }

  async #check(): Promise<void> {
    this.expectNotLost();
    const path = lockPath(this.#dataDir);
    const found = await readLock(path);
    if (found?.text === this.#text) return;
    if (found !== null) this.lose(takenBy(parseRecord(found.text)));
    // Removed by hand: the kernel's lock still stands.
    const file = await writeRecord(path, this.#text);
    if (file === null) this.lose(takenBy(null));
    await this.#file.close();
    this.#file = file;
  }

  /** A failure shows at the next write; there it is told. */
  async #giveSign(): Promise<void> {
    const now = new Date();
    await this.#file.utimes(now, now).catch(() => undefined);
    await this.expectHeld().catch(() => undefined);
  }
}

/**
 * Takes `dataDir` for this process. What a dead process left is taken over: at once when it ran under the same kernel,
 * otherwise after `patience` milliseconds in which it gave no sign of life. Throws DataDirInUse.
 */
export async function takeLock(
  dataDir: string,
  { notice, patience = deadAfter }: { notice: (text: string) => void; patience?: number },
): Promise<DataDirLock> {
  const path = lockPath(dataDir);
  const unlockKernel = await takeKernelLock(join(dataDir, 'lock.sqlite'));
  if (unlockKernel === null) {
    const found = await readLock(path);
    throw new DataDirInUse(dataDir, ownerOf(found && parseRecord(found.text)));
  }
  try {
    const record = await ownRecord();
    const text = `${JSON.stringify(record)}\n`;
    const found = await readLock(path);
    if (found !== null) {
      const owner = parseRecord(found.text);
      if (await isAlive(path, owner, { notice, patience })) throw new DataDirInUse(dataDir, ownerOf(owner));
      if (!(await removeStale(path, found.text, record.token)))
        throw new DataDirInUse(dataDir, ownerOf(null));
    }
    const file = await writeRecord(path, text);
    if (file === null) throw new DataDirInUse(dataDir, ownerOf(null));
    return new DataDirLock(dataDir, { file, text, unlockKernel }, notice);
  } catch (error) {
    unlockKernel();
    throw error;
  }
}

/** Whether the owner of a record that the kernel's lock does not speak for may still be there. */
async function isAlive(
  path: string,
  owner: LockRecord | null,
  { notice, patience }: { notice: (text: string) => void; patience: number },
): Promise<boolean> {
  // Earlier releases had no kernel's lock, only the process number. Under this kernel the lock would have kept us out.
  const boot = await bootId();
  if (owner !== null && (owner.boot === undefined || (boot !== '' && owner.boot === boot)))
    return isLiving(owner);
  const { de, en } = ownerOf(owner);
  const seconds = Math.ceil(patience / 1000);
  notice(
    `Das Datenverzeichnis war in Benutzung von ${de}. Warte ${seconds} s, ob sich jener Prozess noch meldet …\n` +
      `The data directory was in use by ${en}. Waiting ${seconds} s for a sign of life …`,
  );
  return givesSign(path, patience);
}

/** Whether the lock is touched or changed meanwhile. Clocks of two machines are not compared. */
async function givesSign(path: string, patience: number): Promise<boolean> {
  const before = await readLock(path);
  const end = performance.now() + patience;
  while (performance.now() < end) {
    await pause(Math.min(250, patience / 4));
    const now = await readLock(path);
    if (now?.touched !== before?.touched || now?.text !== before?.text) return now !== null;
  }
  return false;
}

/** Moves the stale lock away first: of two processes that found it, one moves it and the other sees that it changed. */
async function removeStale(path: string, text: string, token: string): Promise<boolean> {
  const aside = `${path}.${token}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true;
    throw error;
  }
  if ((await readLock(aside))?.text !== text) {
    await rename(aside, path);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Writes the lock and answers its open file; null when somebody was faster. */
async function writeRecord(path: string, text: string): Promise<FileHandle | null> {
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return null;
    throw error;
  }
  try {
    await file.writeFile(text);
    return file;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'lock');
}

function ownerOf(record: LockRecord | null): Bilingual {
  if (record === null)
    return {
      de: 'einem Programm, das sich nicht eingetragen hat (oder das Dateisystem kennt keine Sperren)',
      en: 'a program that left no record (or the file system knows no locks)',
    };
  const { pid, host, since } = record;
  const time = since?.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  return {
    de: `Prozess ${pid}${host === undefined ? '' : ` auf „${host}“`}${time === undefined ? '' : ` seit ${time}`}`,
    en: `process ${pid}${host === undefined ? '' : ` on "${host}"`}${time === undefined ? '' : ` since ${time}`}`,
  };
}

function takenBy(record: LockRecord | null): Bilingual {
  const { de, en } = ownerOf(record);
  return { de: `Das Datenverzeichnis wurde übernommen: von ${de}.`, en: `It was taken over: by ${en}.` };
}
