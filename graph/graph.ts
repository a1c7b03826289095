import type { Engine } from './engines/engine.ts';
import { GraphUnavailable, type StorageRefused } from './errors.ts';
import { GraphMoved, Reading, type Reader } from './reading/reading.ts';

const attempts = 3;

/** The graph as a service uses it: questions are asked through a Reading, the same on every engine. */
export class Graph {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** A reading at the graph's version now. Throws GraphUnavailable. */
  reading(reader: Reader = {}): Promise<Reading> {
    return Reading.open(this.#engine, reader);
  }

  /**
   * Asks one question at one version of the graph: again when somebody wrote meanwhile. `reading` is where to begin, if
   * there is one already. Throws what the question throws, and GraphUnavailable when every attempt was overtaken.
   */
  async ask<T>(
    question: (reading: Reading) => Promise<T>,
    reader: Reader = {},
    reading?: Reading,
  ): Promise<T> {
    let current = reading ?? (await this.reading(reader));
    for (let attempt = 1; attempt <= attempts; attempt++) {
      try {
        const answer = await question(current);
        await current.expectUnmoved();
        return answer;
      } catch (error) {
        if (!(error instanceof GraphMoved)) throw error;
        current = await this.reading(reader);
      }
    }
    throw new GraphUnavailable('the graph was changed while it was read');
  }

  /** Creates constraints and indexes; safe to repeat. */
  prepare(): Promise<void> {
    return this.#engine.prepare();
  }

  /** Answers within `timeoutMs` why nothing can be written now though reads go on, or null. Throws GraphUnavailable. */
  verify(timeoutMs: number): Promise<StorageRefused | null> {
    return this.#engine.verify(timeoutMs);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }
}
