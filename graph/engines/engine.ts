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

/** The line that keeps the change after which the graph is at `version`. */
export interface KeptLine {
  readonly version: number;
  readonly text: string;
}

/** A line that is kept, with where: what is wrong with it can be told so that somebody finds it. */
export interface StoredLine extends KeptLine {
  readonly place: { readonly file: string; readonly line: number };
}

export interface WriteTransaction extends Transaction {
  /** Keeps lines for good, all of them with everything else of this transaction or none. */
  keep(lines: readonly KeptLine[]): Promise<void>;
}

interface Key {
  readonly label: string;
  readonly property: string;
}

/** Which properties are unique in the graph, and where reads start besides these. */
export interface GraphKeys {
  readonly unique: readonly Key[];
  readonly lookUps: readonly Key[];
}

/** What graph/ needs of a database. Everything else about it stays in its file. */
export interface Engine {
  readonly name: 'embedded' | 'neo4j';
  /** Creates constraints and indexes; safe to repeat. */
  prepare(keys: GraphKeys): Promise<void>;
  /** Reads one query; `signal` aborts it. Throws GraphUnavailable when the database cannot be reached. */
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    signal?: AbortSignal,
  ): Promise<z.output<R>[]>;
  /** Runs `work` in one write transaction: all of it or nothing. A database may run it again when it failed midway. */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;
  /** The line kept for a version; null where there is none. */
  lineOf(version: number): Promise<string | null>;
  /** Every line kept before this was called, in the order of their versions. */
  lines(): AsyncIterable<StoredLine>;
  /** Answers within `timeoutMs` why nothing can be written now though reads go on, or null. Throws GraphUnavailable. */
  verify(timeoutMs: number): Promise<StorageRefused | null>;
  close(): Promise<void>;
}
