import grafeo from '@grafeo-db/js';
import type { z } from 'zod';
import { GraphUnavailable } from '../errors.ts';
import { createConstraints, createIndex, createIndexes, uniqueKeys } from '../queries/write/prepare-graph.ts';
import type { Engine, JournalEntry, Query, Transaction } from './engine.ts';
import { parseParams, parseRows } from './parse-query.ts';

/** Grafeo looks keys up by an index of their own; a constraint alone makes it scan. */
const prepareQueries = [...createConstraints, ...uniqueKeys.map(createIndex), ...createIndexes];

interface CypherRunner {
  executeCypher(text: string, params: unknown): Promise<{ toArray(): unknown[] }>;
}

async function runOn<P extends z.ZodType, R extends z.ZodType>(
  runner: CypherRunner,
  query: Query<P, R>,
  params: z.input<P>,
): Promise<z.output<R>[]> {
  const result = await runner.executeCypher(query.text, parseParams(query, params));
  return parseRows(query, result.toArray());
}

class Embedded implements Engine {
  readonly name = 'embedded';
  readonly #db = grafeo.GrafeoDB.create();
  #closed = false;
  #lastWrite: Promise<unknown> = Promise.resolve();

  async prepare(): Promise<void> {
    for (const query of prepareQueries) await runOn(this.#db, query, {});
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
  write<T>(_entry: JournalEntry, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => this.#writeAlone(work));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  async verify(_timeoutMs: number): Promise<void> {
    this.#expectOpen();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#lastWrite;
    this.#db.close();
  }

  async #writeAlone<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.#db.beginTransaction();
    try {
      const result = await work({ run: (query, params) => runOn(transaction, query, params) });
      transaction.commit();
      return result;
    } catch (error) {
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  #expectOpen(): void {
    if (this.#closed) throw new GraphUnavailable('the embedded graph is closed');
  }
}

/** A graph in this process's memory. With `dataDir` every change is kept in a journal there, without it nothing is. */
export async function openEmbedded({ dataDir }: { dataDir: string | null }): Promise<Engine> {
  if (dataDir !== null) throw new Error('the journal is not built yet');
  const engine = new Embedded();
  await engine.prepare();
  return engine;
}
