import neo4j from 'neo4j-driver';
import { openEmbedded } from '../../graph/engines/embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { openNeo4j } from '../../graph/engines/neo4j.ts';
import { toNeo4jValues } from '../../graph/engines/neo4j-values.ts';
import { GraphStore } from '../../graph/store.ts';
import { longTermSupport, newest, startNeo4j, type TestNeo4j } from '../neo4j/server.ts';
import { bareQuery, type RecordedRead } from './recording-engine.ts';

/** An empty graph on one engine. `raw` sends one read straight to the database and parses nothing. */
export interface OpenGraph {
  readonly engine: Engine;
  readonly store: GraphStore;
  readonly raw: (read: RecordedRead) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface BenchEngine {
  readonly name: string;
  readonly open: () => Promise<OpenGraph>;
}

async function openedStore(engine: Engine): Promise<GraphStore> {
  const store = new GraphStore(engine);
  await store.prepare();
  return store;
}

const embedded: BenchEngine = {
  name: 'embedded',
  open: async () => {
    const engine = await openEmbedded({ dataDir: null });
    const store = await openedStore(engine);
    return {
      engine,
      store,
      raw: (read) => engine.read(bareQuery(read), read.params),
      close: () => store.close(),
    };
  },
};

function onServer(version: string, start: () => Promise<TestNeo4j>): BenchEngine {
  return {
    name: `Neo4j ${version}`,
    open: async () => {
      const { uri, user, password } = await start();
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
      const session = driver.session();
      await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
      await session.close();
      const engine = await openNeo4j({ uri, user, password, profile: 'import' });
      const store = await openedStore(engine);
      const raw = async ({ text, params }: RecordedRead): Promise<unknown> => {
        const reading = driver.session({ defaultAccessMode: neo4j.session.READ });
        try {
          const answer = await reading.executeRead((tx) => tx.run(text, toNeo4jValues(params)));
          return answer.records.map((record) => record.toObject());
        } finally {
          await reading.close();
        }
      };
      const close = async (): Promise<void> => {
        await store.close();
        await driver.close();
      };
      return { engine, store, raw, close };
    },
  };
}

/**
 * The embedded engine and both Neo4j lines; servers start when first used, are emptied between uses and end with
 * `close`. BENCH_ENGINES=embedded leaves the servers out.
 */
export function benchEngines(): { engines: readonly BenchEngine[]; close: () => Promise<void> } {
  const servers = new Map<string, Promise<TestNeo4j>>();
  const started = (version: string): Promise<TestNeo4j> => {
    const server = servers.get(version) ?? startNeo4j({ version });
    servers.set(version, server);
    return server;
  };
  const versions =
    process.env['BENCH_ENGINES'] === 'embedded'
      ? []
      : [longTermSupport, newest].filter((version) => version !== undefined);
  return {
    engines: [embedded, ...versions.map((version) => onServer(version, () => started(version)))],
    close: async () => {
      for (const server of servers.values()) await (await server).dispose();
    },
  };
}
