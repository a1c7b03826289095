import type { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import { noteAsked } from './asked.ts';
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

/** What the graph counts: its changes, and after which of them content and registry were last changed. */
type GraphVersions = Pick<Reading, 'version' | 'contentVersion' | 'registryVersion'>;

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
  readonly #engine: Engine;
  readonly #gate = new Gate(textsAtOnce);
  #asked = 0;

  private constructor(
    engine: Engine,
    { version, contentVersion, registryVersion }: GraphVersions,
    { scope = everything, released = everything, signal }: Reader,
  ) {
    this.#engine = engine;
    this.version = version;
    this.contentVersion = contentVersion;
    this.registryVersion = registryVersion;
    this.scope = scope;
    this.released = released;
    this.signal = signal;
  }

  /** Begins to read what the graph holds now. */
  static async open(engine: Engine, reader: Reader = {}): Promise<Reading> {
    const [graph] = await engine.read(graphVersion, {}, reader.signal);
    return new Reading(engine, graph ?? { version: 0, contentVersion: 0, registryVersion: 0 }, reader);
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
