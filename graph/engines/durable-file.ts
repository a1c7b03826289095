import { constants } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StorageRefused } from '../errors.ts';
import type { DataDirLock } from './data-dir-lock.ts';
import { isCode } from './lock-record.ts';
import { refusalBehind } from './storage-errors.ts';

/** Milliseconds between two looks whether a full disk has room again. */
const probeEvery = 2000;

/** Room that the graph's own log takes for an entry, by the bytes of the entry: some five times as much, rounded up. */
const loggedPerByte = 8;

/**
 * A file that only grows, by whole entries. What was appended is on disk; what could not be appended leaves nothing,
 * and while it cannot be taken away nothing else is written. One thing is done at a time.
 */
export class DurableFile {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #lock: DataDirLock;
  #length: number;
  #lengthBefore: number;
  /** Whether the file ends where the last entry ends. */
  #isSound = true;
  /** Why the last write was refused, and how many bytes it had; null when it was not. */
  #refused: { readonly why: StorageRefused; readonly bytes: number; readonly lookedAt: number } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `length` (bytes) is where the sound part ends; the file ends there too. */
  constructor(handle: FileHandle, path: string, length: number, lock: DataDirLock) {
    this.#handle = handle;
    this.#path = path;
    this.#length = length;
    this.#lengthBefore = length;
    this.#lock = lock;
  }

  /**
   * Returns once the bytes are on disk, with where they begin. Throws StorageRefused and DataDirLost; then nothing of
   * them is in the file.
   */
  append(bytes: Uint8Array): Promise<number> {
    return this.#alone(bytes.length, async () => {
      await this.#lock.expectHeld();
      await this.#repair();
      await this.#expectUntouched();
      try {
        this.#isSound = false;
        await writeAll(this.#handle, bytes, this.#length);
        await this.#handle.sync();
        this.#isSound = true;
      } catch (error) {
        // Where this fails too, it is tried again before anything else is written.
        await this.#repair().catch(() => undefined);
        throw error;
      }
      this.#lengthBefore = this.#length;
      this.#length += bytes.length;
      return this.#lengthBefore;
    });
  }

  /**
   * Takes the entry appended last out again; where that fails nothing more is written until it is out. `refused` is why
   * what follows an entry found no room beside this file: until it has, nothing can be written here either.
   */
  async undoLast(refused: StorageRefused | null): Promise<void> {
    const bytes = this.#length - this.#lengthBefore;
    await this.#alone(0, async () => {
      this.#length = this.#lengthBefore;
      this.#isSound = false;
      await this.#repair();
    });
    if (refused !== null)
      this.#refused = { why: refused, bytes: bytes * loggedPerByte, lookedAt: performance.now() };
  }

  /** Why nothing can be written, or null. After a refusal it is tried out every two seconds at most, with as many bytes. */
  async refusal(): Promise<StorageRefused | null> {
    const refused = this.#refused;
    if (refused !== null && performance.now() - refused.lookedAt > probeEvery)
      await this.#alone(refused.bytes, () => this.#probe(refused.bytes)).catch(() => undefined);
    return this.#refused?.why ?? null;
  }

  /** Takes away what a refused write left, if that is possible now, and closes the file. */
  async close(): Promise<void> {
    await this.#last;
    await this.#repair().catch(() => undefined);
    await this.#handle.close();
  }

  #alone<T>(bytes: number, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      try {
        const done = await work();
        this.#refused = null;
        return done;
      } catch (error) {
        const why = refusalBehind(error, dirname(this.#path));
        if (why === null) throw error;
        this.#refused = { why, bytes, lookedAt: performance.now() };
        throw why;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #repair(): Promise<void> {
    if (this.#isSound) return;
    await this.#lock.expectHeld();
    await this.#handle.truncate(this.#length);
    await this.#handle.sync();
    this.#isSound = true;
  }

  /** What another program does to the file is seen before it is written over, or written beside. */
  async #expectUntouched(): Promise<void> {
    const own = await this.#handle.stat();
    const named = await stat(this.#path).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    });
    if (named?.ino === own.ino && named.dev === own.dev && own.size === this.#length) return;
    this.#lock.lose({
      de: `Die Datei ${this.#path} wurde von einem anderen Programm ersetzt, verändert oder entfernt.`,
      en: `The file ${this.#path} was replaced, changed or removed by another program.`,
    });
  }

  /** Tries in a file of its own, so that a crash meanwhile leaves the journal whole. */
  async #probe(bytes: number): Promise<void> {
    await this.#lock.expectHeld();
    await this.#repair();
    const path = join(dirname(this.#path), 'probe');
    const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
    try {
      await writeAll(file, new Uint8Array(Math.max(bytes, 1)), 0);
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const rest = bytes.length - written;
    written += (await file.write(bytes, written, rest, position + written)).bytesWritten;
  }
}
