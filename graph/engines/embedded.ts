import grafeo from '@grafeo-db/js';
import type { z } from 'zod';
import { applyEntry } from '../changes/apply-entry.ts';
import { DamagedJournal, GraphUnavailable, type StorageRefused } from '../errors.ts';
import { createConstraints, createIndex, createIndexes, uniqueKeys } from '../records/write/prepare-graph.ts';
import type { Engine, JournalEntry, Query, Transaction } from './engine.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { NumberedEntry } from './journal-lines.ts';
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
  readonly #journal: Journal | null;
  #closed = false;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(journal: Journal | null) {
    this.#journal = journal;
  }

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
  write<T>(entry: JournalEntry, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(() => this.#writeAlone(entry, work));
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  /** Makes the changes of a journal again. Throws DamagedJournal with the line that cannot be applied. */
  async replay(entries: readonly NumberedEntry[]): Promise<void> {
    for (const { line, entry } of entries) {
      try {
        await this.#transaction((tx) => applyEntry(tx, entry));
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new DamagedJournal(`line ${line} of the journal cannot be applied: ${reason}`, { cause });
      }
    }
  }

  async verify(_timeoutMs: number): Promise<StorageRefused | null> {
    this.#expectOpen();
    return (await this.#journal?.refusal()) ?? null;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#lastWrite;
    this.#db.close();
    await this.#journal?.close();
  }

  /** The entry is on disk before the commit, and leaves the disk again when the commit fails. */
  #writeAlone<T>(entry: JournalEntry, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.#expectOpen();
    return this.#transaction(work, this.#journal ? { journal: this.#journal, entry } : undefined);
  }

  async #transaction<T>(
    work: (tx: Transaction) => Promise<T>,
    keep?: { journal: Journal; entry: JournalEntry },
  ): Promise<T> {
    const transaction = this.#db.beginTransaction();
    try {
      const result = await work({ run: (query, params) => runOn(transaction, query, params) });
      await keep?.journal.append(keep.entry);
      try {
        transaction.commit();
      } catch (error) {
        await keep?.journal.undoLast();
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
    this.#journal?.expectNotLost();
  }
}

/**
 * A graph in this process's memory. With `dataDir` every change is kept in a journal there and made again at the next
 * start; without it nothing is kept. Throws DamagedJournal, DataDirInUse and StorageRefused.
 */
export async function openEmbedded({
  dataDir,
  notice = (text) => {
    process.stderr.write(`${text}\n`);
  },
}: {
  dataDir: string | null;
  notice?: (text: string) => void;
}): Promise<Engine> {
  const opened = dataDir === null ? null : await openJournal(dataDir, notice);
  const engine = new Embedded(opened?.journal ?? null);
  try {
    await engine.prepare();
    await engine.replay(opened?.entries ?? []);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}
