import { openNeo4j } from '../../../graph/engines/neo4j.ts';
import { Graph } from '../../../graph/graph.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { longTermSupport, startNeo4j, type TestNeo4j } from '../../neo4j/server.ts';
import { randomNumbers } from '../random-numbers.ts';
import { changeIds, differenceFromLines } from './compare-graphs.ts';
import { Ledger, noFaults, type Faults } from './ledger.ts';
import { load } from './loaded.ts';
import { serveWrites } from './serve-writes.ts';
import { Writer } from './writer.ts';

/** A filled database, the service on it, and two clients. */
export interface DatabaseUnderWrites {
  readonly url: string;
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** Both clients write until `isOver`. */
  write(isOver: () => boolean): Promise<void>;
  /** Looks whether the database holds what was acknowledged, once each, and what its lines say. */
  look(when: string): Promise<void>;
}

/** Starts the long-term Neo4j, fills it, and serves it, reached by `wayTo` it, for `work`; ends all of it afterwards. */
export async function withDatabase(
  wayTo: (database: TestNeo4j) => Promise<{ readonly uri: string }>,
  work: (served: DatabaseUnderWrites, database: TestNeo4j) => Promise<void>,
): Promise<Pick<DatabaseUnderWrites, 'ledger' | 'faults'>> {
  if (longTermSupport === undefined) throw new Error('no version of Neo4j is named');
  const database = await startNeo4j({ version: longTermSupport, shortLived: true });
  // Beside the service and patient: it looks at what is there.
  const engine = await openNeo4j({ ...database, profile: 'import' });
  try {
    const writing = writingOn(engine);
    await writing.prepare();
    await load(writing);
    const before = new Set(await changeIds(engine));
    const ledger = new Ledger();
    const faults = noFaults();
    const { uri } = await wayTo(database);
    const graph = new Graph(await openNeo4j({ ...database, uri, profile: 'interactive' }));
    const service = await serveWrites(graph);
    const writers = [new Writer(ledger, randomNumbers(4)), new Writer(ledger, randomNumbers(5))];
    try {
      await work(
        {
          url: service.url,
          ledger,
          faults,
          write: async (isOver) => {
            await Promise.all(writers.map((writer) => writer.write(service.url, isOver)));
          },
          look: async (when) => {
            ledger.judge(await changeIds(engine), before, faults);
            const difference = await differenceFromLines(engine);
            if (difference !== null) faults.half.push(`${when}: ${difference}`);
          },
        },
        database,
      );
    } finally {
      await service.close();
    }
    return { ledger, faults };
  } finally {
    await engine.close();
    await database.dispose();
  }
}
