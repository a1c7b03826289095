import type { FileHandle } from 'node:fs/promises';
import type { StorageRefused } from '../errors.ts';
import type { DataDirLock } from './data-dir-lock.ts';
import { DurableFile } from './durable-file.ts';
import type { KeptLine, StoredLine } from './engine.ts';
import type { LineStore } from './line-store.ts';
import { PlacedLines, type LinePlace } from './placed-lines.ts';

/** The file in the data directory that holds the truth of an embedded graph. */
export const journalName = 'journal.jsonl';

/** The open journal of a data directory; one process at a time. */
export class Journal implements LineStore {
  readonly #file: DurableFile;
  readonly #lock: DataDirLock;
  readonly #lines: PlacedLines;
  #appended: readonly number[] = [];

  /** Use openJournal. `places` by version, `length` in bytes. */
  constructor(
    handle: FileHandle,
    { path, places, length }: { path: string; places: ReadonlyMap<number, LinePlace>; length: number },
    lock: DataDirLock,
  ) {
    this.#file = new DurableFile(handle, path, length, lock);
    this.#lock = lock;
    this.#lines = new PlacedLines(handle, path, places);
  }

  async append(lines: readonly KeptLine[]): Promise<void> {
    let at = await this.#file.append(Buffer.from(lines.map(({ text }) => `${text}\n`).join('')));
    for (const { version, text } of lines) {
      const length = Buffer.byteLength(text);
      this.#lines.add(version, { at, length });
      at += length + 1;
    }
    this.#appended = lines.map(({ version }) => version);
  }

  async undoLast(refused: StorageRefused | null): Promise<void> {
    for (const version of this.#appended) this.#lines.forget(version);
    this.#appended = [];
    await this.#file.undoLast(refused);
  }

  lineOf(version: number): Promise<string | null> {
    return this.#lines.lineOf(version);
  }

  lines(after?: number): AsyncIterable<StoredLine> {
    return this.#lines.lines(after);
  }

  refusal(): Promise<StorageRefused | null> {
    return this.#file.refusal();
  }

  expectNotLost(): void {
    this.#lock.expectNotLost();
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#lock.release();
  }
}
