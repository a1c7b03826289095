import type { FileHandle } from 'node:fs/promises';
import type { StoredLine } from './engine.ts';

/** Where a line stands: from which byte, how many bytes, and its number from 1. */
export interface LinePlace {
  readonly at: number;
  readonly length: number;
  readonly number: number;
}

/** The lines of a file by their versions: it knows where they stand, and holds none. */
export class PlacedLines {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #places: Map<number, LinePlace>;

  constructor(file: FileHandle, path: string, places: ReadonlyMap<number, LinePlace>) {
    this.#file = file;
    this.#path = path;
    this.#places = new Map(places);
  }

  /** Notes a line behind all others. */
  add(version: number, place: Omit<LinePlace, 'number'>): void {
    // The head is the file's first line.
    this.#places.set(version, { ...place, number: this.#places.size + 2 });
  }

  forget(version: number): void {
    this.#places.delete(version);
  }

  async lineOf(version: number): Promise<string | null> {
    const place = this.#places.get(version);
    if (place === undefined) return null;
    const bytes = Buffer.alloc(place.length);
    await this.#file.read(bytes, 0, place.length, place.at);
    return bytes.toString('utf8');
  }

  async *lines(after = 0): AsyncGenerator<StoredLine> {
    for (const [version, { number }] of [...this.#places]) {
      if (version <= after) continue;
      const text = await this.lineOf(version);
      if (text !== null) yield { version, text, place: { file: this.#path, line: number } };
    }
  }
}
