import type { z } from 'zod';
import type { Query, Transaction } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import type { ReadIn } from '../schema/read-in.ts';
import { noteAsked, type Answering } from './asked.ts';
import { Gate } from './gate.ts';
import { everything, type Scope } from './scope.ts';

/**
 * Texts that one reading asks at a time. A programme is some twenty texts: a cold database opens a connection for each,
 * and gives up who waits too long for one.
 */
const textsAtOnce = 6;

/** Somebody wrote while a reader was asking: what was read so far does not belong together, and is asked again. */
export class GraphMoved extends Error {
  override readonly name = 'GraphMoved';
  constructor() {
    super('the graph was changed while it was read');
  }
}

/** For whom is asked: what the reader sees, what every reader sees of other towns, and when the question is given up. */
export interface Reader {
  readonly scope?: Scope;
  /** Documents that analyses of other towns may use; the same for everybody, so that caches stay shared. */
  readonly released?: Scope;
  readonly signal?: AbortSignal | undefined;
}

/** A change that is taken back, or brought back where it was taken back; or a programme that is loaded. */
type Rehearsed = { readonly takesBack: string } | { readonly readsIn: ReadIn };

/** Makes a change, lets `look` read what holds then, and undoes it. */
export type Rehearse = <T>(what: Rehearsed, look: (tx: Transaction) => Promise<T>) => Promise<T>;

/** What the graph counts: its changes, and after which of them content and registry were last changed. */
type GraphVersions = Pick<Reading, 'version' | 'contentVersion' | 'registryVersion'>;

const nothingYet: GraphVersions = { version: 0, contentVersion: 0, registryVersion: 0 };

/**
 * The one way in for every question, made once per request: at one version of the graph, with the eyes of one reader.
 * Rows that rest on a document say so in a column `document`; those of documents out of scope are dropped here, so that
 * no question can forget it.
 */
export class Reading {
  /** Counts the changes ever made. */
  readonly version: number;
  /** `version` after the last change of the registry or a document. */
  readonly contentVersion: number;
  /** `version` after the last change of the registry. */
  readonly registryVersion: number;
  readonly scope: Scope;
  readonly released: Scope;
  readonly signal: AbortSignal | undefined;
  readonly #engine: Answering;
  readonly #rehearse: Rehearse | null;
  readonly #gate: Gate;
  #asked = 0;

  private constructor(
    engine: Answering,
    { version, contentVersion, registryVersion }: GraphVersions,
    { scope = everything, released = everything, signal }: Reader,
    rehearse: Rehearse | null = null,
    atOnce = textsAtOnce,
  ) {
    this.#engine = engine;
    this.#rehearse = rehearse;
    this.#gate = new Gate(atOnce);
    this.version = version;
    this.contentVersion = contentVersion;
    this.registryVersion = registryVersion;
    this.scope = scope;
    this.released = released;
    this.signal = signal;
  }

  /** Begins to read what the graph holds now. */
  static async open(
    engine: Answering,
    reader: Reader = {},
    rehearse: Rehearse | null = null,
  ): Promise<Reading> {
    const [graph] = await engine.read(graphVersion, {}, reader.signal);
    return new Reading(engine, graph ?? nothingYet, reader, rehearse);
  }

  /** The rows of a query that this reader may see. */
  async read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]> {
    this.#asked += 1;
    noteAsked(this.#engine, query, params);
    const rows = await this.#gate.run(() => this.#engine.read(query, params, this.signal));
    return this.scope === everything ? rows : rows.filter((row) => this.#mayShow(row));
  }

  /** The same version for what all readers share: every document, and nobody whose going away would end it. */
  whole(): Reading {
    return new Reading(this.#engine, this, {});
  }

  /** What caches know the graph by. */
  get graph(): object {
    return this.#engine;
  }

  /** The same reading with another scope. */
  as(scope: Scope): Reading {
    return new Reading(this.#engine, this, { scope, released: this.released, signal: this.signal });
  }

  /**
   * Asks the graph as it would be if a change were taken back, or brought back where it was taken back; nothing of that
   * is kept. Throws UnknownNode, CannotRevert, and GraphMoved.
   */
  turned<T>(change: string, question: (other: Reading) => Promise<T>): Promise<T> {
    return this.#rehearsed({ takesBack: change }, this, question);
  }

  /**
   * Asks the graph as it would be if a programme were loaded; nothing of that is kept. What is answered is for all readers: it
   * goes on when one of them goes away. Throws what loading throws, and GraphMoved.
   */
  withProgramme<T>(readsIn: ReadIn, question: (other: Reading) => Promise<T>): Promise<T> {
    return this.#rehearsed({ readsIn }, {}, question);
  }

  async #rehearsed<T>(what: Rehearsed, reader: Reader, question: (other: Reading) => Promise<T>): Promise<T> {
    if (this.#rehearse === null) throw new TypeError('nothing can be rehearsed here');
    return this.#rehearse(what, async (tx) => {
      const [graph] = await tx.run(graphVersion, {});
      if ((graph?.version ?? 0) !== this.version) throw new GraphMoved();
      // One text after another: all of them are of one transaction.
      const engine: Answering = { read: (query, params) => tx.run(query, params) };
      return question(new Reading(engine, this, reader, null, 1));
    });
  }

  sees(document: string): boolean {
    return this.scope.sees(document);
  }

  /** Throws UnknownNode for a document out of scope. */
  expectVisible(document: string): void {
    if (!this.sees(document)) throw new UnknownNode(document);
  }

  /** Throws GraphMoved unless all that was read is of the version this reading began with. */
  async expectUnmoved(): Promise<void> {
    if (this.#asked === 0) return;
    const [graph] = await this.#engine.read(graphVersion, {}, this.signal);
    if ((graph?.version ?? 0) !== this.version) throw new GraphMoved();
  }

  #mayShow(row: unknown): boolean {
    if (typeof row !== 'object' || row === null || !('document' in row)) return true;
    return typeof row.document !== 'string' || this.sees(row.document);
  }
}
