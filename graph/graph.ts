import { Writing, type FindingLookup } from './changes/writing.ts';
import type { Engine } from './engines/engine.ts';
import { GraphUnavailable, type StorageRefused } from './errors.ts';
import { type AskedText, textsAsked, textsInOtherSizes } from './reading/asked.ts';
import { findingKeys } from './reading/finding-keys.ts';
import { gather } from './reading/gather.ts';
import { GraphMoved, Reading, type Reader, type Rehearse } from './reading/reading.ts';
import type { Role } from './schema/role.ts';

const attempts = 3;

/** Milliseconds without a further write after which what was written is gathered. */
const restsAfter = 500;

/** The graph as one request writes to it: in the role of who sent it. */
export type WritableGraph = Pick<Graph, 'ask' | 'writing'>;

/** The graph as a service uses it: questions go through a Reading, changes through its Writing; on every engine. */
export class Graph {
  readonly writing: Writing;
  readonly #engine: Engine;
  #isGathered = false;
  #clock: NodeJS.Timeout | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.writing = new Writing(engine, this.findings);
  }

  /** A reading at the graph's version now. Throws GraphUnavailable. */
  reading(reader: Reader = {}): Promise<Reading> {
    return Reading.open(this.#engine, reader, this.#rehearse);
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

  /** The graph as somebody writes to it in a role; null: they say none. */
  as(role: Role | null): WritableGraph {
    return {
      ask: (question, reader, reading) => this.ask(question, reader, reading),
      writing: this.writing.as(role),
    };
  }

  /**
   * Makes ready what questions about all documents rest on: all of it at first, then what was written since. Throws
   * GraphUnavailable, and the reason of `signal`; what was gathered until then is kept.
   */
  async gather(signal?: AbortSignal): Promise<void> {
    await this.ask(gather, { signal });
    this.#isGathered = true;
  }

  /** Every text that was asked of the database so far, to be asked again: one that was restarted has forgotten its plans. */
  textsAsked(): readonly AskedText[] {
    return textsAsked(this.#engine);
  }

  /** The same texts for lists and ids of other sizes than they were asked with: a database has plans of their own for them. */
  textsInOtherSizes(): readonly AskedText[] {
    return textsInOtherSizes(this.#engine);
  }

  /**
   * Gathers in the background once nobody wrote for a moment: who decides one thing after another waits for none of it. A
   * failure is told to who asks then.
   */
  gatherSoon(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => void this.gather().catch(() => undefined), restsAfter);
    this.#clock.unref();
  }

  /** Whether everything was gathered at least once. */
  get isGathered(): boolean {
    return this.#isGathered;
  }

  /** Throws GraphUnavailable unless the database answers the simplest question within `timeoutMs`. */
  async reach(timeoutMs: number): Promise<void> {
    await this.#engine.verify(timeoutMs);
  }

  /**
   * Begins a reading as every question does and answers within `timeoutMs` why nothing can be written now though reads
   * go on, or null. Throws GraphUnavailable.
   */
  async verify(timeoutMs: number): Promise<StorageRefused | null> {
    const [refusal] = await Promise.all([
      this.#engine.verify(timeoutMs),
      this.reading({ signal: AbortSignal.timeout(timeoutMs) }),
    ]);
    return refusal;
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  readonly #rehearse: Rehearse = (what, look) =>
    'takesBack' in what
      ? this.writing.rehearseRevert(what.takesBack, look)
      : this.writing.rehearseProgramme(what.readsIn, look);

  /** Looks findings up for who dismisses them: all of one state of the graph. */
  readonly findings: FindingLookup = (document, keys) =>
    this.ask(async (reading) => ({
      contentVersion: reading.contentVersion,
      found: await findingKeys(reading, document, keys),
    }));
}
