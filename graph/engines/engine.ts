import type { z } from 'zod';
import type { StorageRefused } from '../errors.ts';

/** A Cypher text with the shapes of its parameters and rows; the same text runs on every engine. */
export interface Query<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly text: string;
  readonly params: P;
  readonly row: R;
}

export interface Transaction {
  /** Runs a query in this transaction; rows are parsed by the query's schema. */
  run<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** What graph/ needs of a database. Everything else about it stays in its file. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Creates constraints and indexes; safe to repeat. */
  prepare(): Promise<void>;
  /** Reads one query; `signal` aborts it. Throws GraphUnavailable when the database cannot be reached. */
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    signal?: AbortSignal,
  ): Promise<z.output<R>[]>;
  /** Runs `work` in one write transaction: all of it or nothing. `entry` is what a journal keeps of it. */
  write<T>(entry: JournalEntry, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Answers within `timeoutMs` why nothing can be written now though reads go on, or null. Throws GraphUnavailable. */
  verify(timeoutMs: number): Promise<StorageRefused | null>;
  close(): Promise<void>;
}

/** Every kind of change a journal may hold. */
export const entryKinds = [
  'registry',
  'document',
  'remove-document',
  'dismissal',
  'revoke-dismissal',
  'judgements',
] as const;

/** One acknowledged change, replayable on any engine. */
export interface JournalEntry {
  readonly id: string;
  readonly kind: (typeof entryKinds)[number];
  readonly payload: unknown;
}
