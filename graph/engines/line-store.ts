import type { StorageRefused } from '../errors.ts';
import type { KeptLine, StoredLine } from './engine.ts';

/** Where an embedded graph keeps the lines of its changes. */
export interface LineStore {
  /** Returns once the lines are kept for good. Throws StorageRefused and DataDirLost; then none of them is. */
  append(lines: readonly KeptLine[]): Promise<void>;
  /** Takes what was appended last out again; `refused` is why the graph found no room for it on the same disk. */
  undoLast(refused: StorageRefused | null): Promise<void>;
  lineOf(version: number): Promise<string | null>;
  /** Every line of a later version than `after`, oldest first. */
  lines(after?: number): AsyncIterable<StoredLine>;
  /** Why nothing can be appended now, or null. */
  refusal(): Promise<StorageRefused | null>;
  /** Throws DataDirLost once it is known that what was kept is another process's. */
  expectNotLost(): void;
  close(): Promise<void>;
}

/** For a graph that is gone with its process. */
export class LinesInMemory implements LineStore {
  readonly #lines = new Map<number, string>();
  #appended: readonly KeptLine[] = [];

  async append(lines: readonly KeptLine[]): Promise<void> {
    for (const { version, text } of lines) this.#lines.set(version, text);
    this.#appended = lines;
  }

  async undoLast(): Promise<void> {
    for (const { version } of this.#appended) this.#lines.delete(version);
    this.#appended = [];
  }

  async lineOf(version: number): Promise<string | null> {
    return this.#lines.get(version) ?? null;
  }

  async *lines(after = 0): AsyncGenerator<StoredLine> {
    let line = 0;
    for (const [version, text] of [...this.#lines]) {
      line += 1;
      if (version > after) yield { version, text, place: { file: 'memory', line } };
    }
  }

  async refusal(): Promise<null> {
    return null;
  }

  expectNotLost(): void {}

  async close(): Promise<void> {}
}
