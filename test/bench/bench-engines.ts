import neo4j from 'neo4j-driver';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { openNeo4j } from '../../graph/engines/neo4j.ts';
import { toNeo4jValues } from '../../graph/engines/neo4j-values.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { longTermSupport, startNeo4j } from '../neo4j/server.ts';
import type { Writing } from '../../graph/changes/writing.ts';
import { bareQuery, type RecordedRead } from './recording-engine.ts';
import { writingOn } from '../contract/writing-on.ts';

/** An empty graph on one engine. `raw` sends one read straight to the database and parses nothing. */
export interface OpenGraph {
  readonly engine: Engine;
  readonly store: WholeGraph;
  readonly writing: Writing;
  readonly raw: (read: RecordedRead) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface BenchEngine {
  readonly name: string;
  readonly open: () => Promise<OpenGraph>;
}

const embedded: BenchEngine = {
  name: 'eingebettet',
  open: async () => {
    const engine = await openEmbedded({ dataDir: null });
    const store = new WholeGraph(engine);
    return {
      engine,
      store,
      writing: writingOn(engine),
      raw: (read) => engine.read(bareQuery(read), read.params),
      close: () => store.close(),
    };
  },
};

/** Every graph gets a server of its own, so that two graphs can be asked in turn. */
function onServer(version: string): BenchEngine {
  return {
    name: `Neo4j ${version}`,
    open: async () => {
      const server = await startNeo4j({ version });
      const { uri, user, password } = server;
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
      const engine = await openNeo4j({ uri, user, password, profile: 'import' });
      const store = new WholeGraph(engine);
      const writing = writingOn(engine);
      await writing.prepare();
      const raw = async ({ text, params }: RecordedRead): Promise<unknown> => {
        const session = driver.session({ defaultAccessMode: neo4j.session.READ });
        try {
          const { records } = await session.run(text, toNeo4jValues(params));
          return records.map((record) => record.toObject());
        } finally {
          await session.close();
        }
      };
      const close = async (): Promise<void> => {
        await store.close();
        await driver.close();
        await server.dispose();
      };
      return { engine, store, writing, raw, close };
    },
  };
}

/** The embedded engine and the long-term Neo4j; BENCH_ENGINES=embedded leaves the server out. */
export function benchEngines(): readonly BenchEngine[] {
  const onlyEmbedded = process.env['BENCH_ENGINES'] === 'embedded';
  return onlyEmbedded || longTermSupport === undefined ? [embedded] : [embedded, onServer(longTermSupport)];
}
