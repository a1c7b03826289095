import neo4j from 'neo4j-driver';
import type { Driver, Result, Session } from 'neo4j-driver';
import type { z } from 'zod';
import type { Engine, GraphKeys, Query, StoredLine, WriteTransaction } from './engine.ts';
import { createConstraint, createIndex } from './key-queries.ts';
import { asGraphError } from './neo4j-errors.ts';
import { allLines, keepLines, lineOfVersion, linesAtOnce } from './neo4j-lines.ts';
import { toNeo4jValues } from './neo4j-values.ts';
import { parseParams, parseRows } from './parse-query.ts';

/**
 * How long to wait, in milliseconds. A person at the screen is told within 6 s that the database is gone; an import
 * would rather wait. The driver looks at `retry` only before it waits (1 s, 2 s, 4 s …) and tries once more, so the
 * longest silence is about `retry` + 1 s + `connect`. `read` and `write` are the limits the server itself puts on a
 * transaction. A connection that was well before can fall silent: while an answer is late the server is asked every
 * `ask` whether it is still there, and must say so within `answerRead` or `answerWrite`.
 */
export const neo4jProfiles = {
  interactive: {
    connect: 2_500,
    acquire: 2_500,
    retry: 2_000,
    read: 10_000,
    write: 30_000,
    ask: 3_000,
    answerRead: 2_500,
    answerWrite: 15_000,
  },
  import: {
    connect: 10_000,
    acquire: 30_000,
    retry: 30_000,
    read: 300_000,
    write: 300_000,
    ask: 30_000,
    answerRead: 30_000,
    answerWrite: 30_000,
  },
} as const;

export type Neo4jProfile = keyof typeof neo4jProfiles;
export type Neo4jLimits = Readonly<Record<keyof (typeof neo4jProfiles)['interactive'], number>>;

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Without one the server's default database is used. */
  readonly database?: string | undefined;
  readonly profile: Neo4jProfile;
  /** What to take instead of the profile's own. */
  readonly limits?: Partial<Neo4jLimits>;
  /** Gets what the driver says about its connections and messages, from this level on; it names no password. */
  readonly log?: { readonly level: Neo4jLogLevel; readonly write: (line: string) => void } | undefined;
}

export const neo4jLogLevels = ['error', 'warn', 'info', 'debug'] as const;
export type Neo4jLogLevel = (typeof neo4jLogLevels)[number];

class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #limits: Neo4jLimits;
  /** Of a cluster's members the one that answers a read waits for what this process wrote, whichever session did. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor({ uri, user, password, database, profile, limits, log }: Neo4jOptions) {
    this.#limits = { ...neo4jProfiles[profile], ...limits };
    this.#database = database;
    this.#driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: this.#limits.connect,
      connectionAcquisitionTimeout: this.#limits.acquire,
      maxTransactionRetryTime: this.#limits.retry,
      // A connection that rested this long may have been cut by a firewall or a restarted server: ask before using it.
      connectionLivenessCheckTimeout: 30_000,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'kulturnetz',
      ...(log && {
        logging: {
          level: log.level,
          logger: (level: string, message: string) => {
            log.write(`neo4j-driver ${level}: ${message}`);
          },
        },
      }),
    });
  }

  async prepare({ unique, lookUps }: GraphKeys): Promise<void> {
    await this.#withSession('WRITE', undefined, async (session) => {
      for (const { text } of [...unique.map(createConstraint), ...lookUps.map(createIndex)])
        await session.executeWrite((tx) => tx.run(text), { timeout: this.#limits.write });
      await session.run('CALL db.awaitIndexes(60)');
    });
  }

  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    signal?: AbortSignal,
  ): Promise<z.output<R>[]> {
    return this.#watched(this.#limits.answerRead, signal, (ends) =>
      this.#withSession('READ', ends, async (session) => {
        const limit = { timeout: this.#limits.read };
        try {
          // One round trip; a transaction of its own takes three, which is most of what a short answer costs.
          const reader = { run: (text: string, values: object) => session.run(text, values, limit) };
          return await runOn(reader, query, params);
        } catch (error) {
          if (!(error instanceof Error) || !neo4j.isRetryableError(error)) throw error;
          return session.executeRead((tx) => runOn(tx, query, params), limit);
        }
      }),
    );
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    return this.#watched(this.#limits.answerWrite, undefined, (ends) =>
      this.#withSession('WRITE', ends, (session) =>
        session.executeWrite(
          (tx) =>
            work({
              run: (query, params) => runOn(tx, query, params),
              keep: async (lines) => {
                for (let start = 0; start < lines.length; start += linesAtOnce)
                  await runOn(tx, keepLines, { lines: lines.slice(start, start + linesAtOnce) });
              },
            }),
          { timeout: this.#limits.write },
        ),
      ),
    );
  }

  async lineOf(version: number): Promise<string | null> {
    const [kept] = await this.read(lineOfVersion, { version });
    return kept?.text ?? null;
  }

  /** One query, so that all lines are of one state of the graph; a few at a time, for they may be long. */
  async *lines(): AsyncGenerator<StoredLine> {
    const session = this.#session('READ', { fetchSize: linesAtOnce });
    try {
      let line = 0;
      for await (const record of session.run(allLines.text, {}, { timeout: this.#limits.write })) {
        const kept = allLines.row.parse(record.toObject());
        yield { ...kept, place: { file: 'Neo4j', line: ++line } };
      }
    } catch (error) {
      throw asGraphError(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  async verify(timeoutMs: number): Promise<null> {
    const signal = AbortSignal.timeout(timeoutMs);
    await this.#withSession('READ', signal, (session) => session.run('RETURN 1 AS one'));
    return null;
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(mode: 'READ' | 'WRITE', options: { readonly fetchSize?: number } = {}): Session {
    return this.#driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.#database === undefined ? {} : { database: this.#database }),
      ...options,
    });
  }

  /** Ends `work` with GraphUnavailable once the server does not answer a simple question within `patience`. */
  async #watched<T>(
    patience: number,
    signal: AbortSignal | undefined,
    work: (ends: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const silent = new AbortController();
    const asking = setInterval(() => {
      this.verify(patience).catch((reason: unknown) => {
        silent.abort(reason);
      });
    }, this.#limits.ask);
    try {
      return await work(signal ? AbortSignal.any([signal, silent.signal]) : silent.signal);
    } finally {
      clearInterval(asking);
    }
  }

  /** Runs `work` in a session of its own and speaks of errors as the domain does; `signal` ends both early. */
  async #withSession<T>(
    mode: 'READ' | 'WRITE',
    signal: AbortSignal | undefined,
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    signal?.throwIfAborted();
    const session = this.#session(mode);
    const aborted = Promise.withResolvers<never>();
    const abort = () => {
      aborted.reject(signal?.reason);
      // Closing resets the connection, which makes the server stop working on the query.
      session.close().catch(() => undefined);
    };
    signal?.addEventListener('abort', abort, { once: true });
    const working = work(session);
    working.catch(() => undefined);
    try {
      return await Promise.race([working, aborted.promise]);
    } catch (error) {
      throw asGraphError(error);
    } finally {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted !== true) await session.close().catch(() => undefined);
    }
  }
}

async function runOn<P extends z.ZodType, R extends z.ZodType>(
  runner: { run(text: string, values: object): Result },
  query: Query<P, R>,
  params: z.input<P>,
): Promise<z.output<R>[]> {
  const values = toNeo4jValues(parseParams(query, params));
  const { records } = await runner.run(query.text, values);
  return parseRows(
    query,
    records.map((record) => record.toObject()),
  );
}

/**
 * A Neo4j database (5.26 LTS or newer, Community suffices). Opening does not connect: a database that is down shows at
 * the first query as GraphUnavailable, and one that comes back is used again.
 */
export async function openNeo4j(options: Neo4jOptions): Promise<Engine> {
  return new Neo4jEngine(options);
}
