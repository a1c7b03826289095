import type { FileHandle } from 'node:fs/promises';
import type { KeptLine, StoredLine } from './engine.ts';
import type { LineStore } from './line-store.ts';

/** The file in the data directory that holds the truth of an embedded graph. */
export const journalName = 'journal.jsonl';

/** Where a line stands: from which byte, how many bytes, and its number from 1. */
export interface LinePlace {
  readonly at: number;
  readonly length: number;
  readonly number: number;
}

/** The open journal of a data directory; one process at a time. It knows where its lines stand, and holds none. */
export class Journal implements LineStore {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #places: Map<number, LinePlace>;
  readonly #unlock: () => Promise<void>;
  #length: number;
  #appended: { readonly length: number; readonly versions: readonly number[] } | null = null;

  /** Use openJournal. `places` by version, `length` in bytes. */
  constructor(
    file: FileHandle,
    { path, places, length }: { path: string; places: ReadonlyMap<number, LinePlace>; length: number },
    unlock: () => Promise<void>,
  ) {
    this.#file = file;
    this.#path = path;
    this.#places = new Map(places);
    this.#length = length;
    this.#unlock = unlock;
  }

  /** Returns once the lines are on disk; when that fails, nothing of them is left in the file. */
  async append(lines: readonly KeptLine[]): Promise<void> {
    const bytes = Buffer.from(lines.map(({ text }) => `${text}\n`).join(''));
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
    this.#appended = { length: bytes.length, versions: lines.map(({ version }) => version) };
    let at = this.#length;
    for (const { version, text } of lines) {
      const length = Buffer.byteLength(text);
      this.#places.set(version, { at, length, number: this.#places.size + 2 });
      at += length + 1;
    }
    this.#length = at;
  }

  /** Takes what was appended last out again. */
  async undoLast(): Promise<void> {
    if (this.#appended === null) return;
    const { length, versions } = this.#appended;
    this.#appended = null;
    await this.#file.truncate(this.#length - length);
    await this.#file.sync();
    this.#length -= length;
    for (const version of versions) this.#places.delete(version);
  }

  async lineOf(version: number): Promise<string | null> {
    const place = this.#places.get(version);
    if (place === undefined) return null;
    const bytes = Buffer.alloc(place.length);
    await this.#file.read(bytes, 0, place.length, place.at);
    return bytes.toString('utf8');
  }

  async *lines(): AsyncGenerator<StoredLine> {
    for (const [version, { number }] of [...this.#places]) {
      const text = await this.lineOf(version);
      if (text !== null) yield { version, text, place: { file: this.#path, line: number } };
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
    await this.#unlock();
  }
}
