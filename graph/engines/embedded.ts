import { createRequire } from 'node:module';
import type grafeo from '@grafeo-db/js';
import type { z } from 'zod';
import { EmbeddedUnavailable, GraphUnavailable, StorageRefused } from '../errors.ts';
import type { Engine, GraphKeys, KeptLine, Query, StoredLine, WriteTransaction } from './engine.ts';
import { createConstraint, createIndex } from './key-queries.ts';
import type { LineStore } from './line-store.ts';
import { parseParams, parseRows } from './parse-query.ts';

interface CypherRunner {
  executeCypher(text: string, params: unknown): Promise<{ toArray(): unknown[] }>;
}

/** What is used of Grafeo. */
export interface Database extends CypherRunner {
  beginTransaction(): CypherRunner & { readonly isActive: boolean; commit(): void; rollback(): void };
  /** Copies what is committed into a new file. */
  save(path: string): void;
  close(): void;
}

/**
 * An empty graph in memory. Its native part is loaded now and not with this file: it exists for some machines only, and
 * who uses a Neo4j needs none. Throws EmbeddedUnavailable.
 */
export function createDatabase(): Database {
  return loadGrafeo().GrafeoDB.create();
}

/** Grafeo itself. Throws EmbeddedUnavailable. */
export function loadGrafeo(): typeof grafeo {
  try {
    return createRequire(import.meta.url)('@grafeo-db/js') as typeof grafeo;
  } catch (error) {
    throw new EmbeddedUnavailable(`${process.platform}-${process.arch}`, { cause: error });
  }
}

async function runOn<P extends z.ZodType, R extends z.ZodType>(
  runner: CypherRunner,
  query: Query<P, R>,
  params: z.input<P>,
): Promise<z.output<R>[]> {
  const result = await runner.executeCypher(query.text, parseParams(query, params));
  return parseRows(query, result.toArray());
}

/** A graph in this process's memory; the lines of its changes are in `lines`, a journal where they shall stay. */
export class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  readonly #db: Database;
  readonly #lines: LineStore;
  #closed = false;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(lines: LineStore, db: Database = createDatabase()) {
    this.#lines = lines;
    this.#db = db;
  }

  /** Grafeo looks keys up by an index of their own; a constraint alone makes it scan. */
  async prepare({ unique, lookUps }: GraphKeys): Promise<void> {
    const queries = [...unique.map(createConstraint), ...[...unique, ...lookUps].map(createIndex)];
    for (const query of queries) await runOn(this.#db, query, {});
  }

  async read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    signal?: AbortSignal,
  ): Promise<z.output<R>[]> {
    this.#expectOpen();
    signal?.throwIfAborted();
    const rows = await runOn(this.#db, query, params);
    signal?.throwIfAborted();
    return rows;
  }

  /** Writes run one after another; readers go on seeing the state before until the commit. */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => this.#writeAlone(work));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  lineOf(version: number): Promise<string | null> {
    return this.#lines.lineOf(version);
  }

  lines(): AsyncIterable<StoredLine> {
    return this.#lines.lines();
  }

  async verify(_timeoutMs: number): Promise<StorageRefused | null> {
    this.#expectOpen();
    return this.#lines.refusal();
  }

  /** Copies the graph as it is after the last write into a database file. */
  save(path: string): Promise<void> {
    const turn = this.#lastWrite.then(() => {
      this.#expectOpen();
      this.#db.save(path);
    });
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#lastWrite;
    this.#db.close();
    await this.#lines.close();
  }

  /** The lines are on disk before the commit, and leave the disk again when the commit fails. */
  async #writeAlone<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    this.#expectOpen();
    const transaction = this.#db.beginTransaction();
    const kept: KeptLine[] = [];
    try {
      const result = await work({
        run: (query, params) => runOn(transaction, query, params),
        keep: async (lines) => {
          kept.push(...lines);
        },
      });
      if (kept.length > 0) await this.#lines.append(kept);
      try {
        transaction.commit();
      } catch (error) {
        if (kept.length > 0) await this.#lines.undoLast(error instanceof StorageRefused ? error : null);
        throw error;
      }
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  #expectOpen(): void {
    if (this.#closed) throw new GraphUnavailable('the embedded graph is closed');
    this.#lines.expectNotLost();
  }
}
