import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import type { Engine, Query } from '../../graph/engines/engine.ts';
import { neo4jProfiles, openNeo4j } from '../../graph/engines/neo4j.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import { graphVersion } from '../../graph/records/write/graph-state.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { engines, testOnce } from './engines.ts';
import { openGateway, type Gateway } from './gateway.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { silentServer } from './silent-server.ts';
import { writingOn } from './writing-on.ts';
import type { Writing } from '../../graph/changes/writing.ts';

/**
 * Behind a gateway that breaks off what passes through it: the database goes on running for the files that come after,
 * and none has to start for this one. A real one is killed under the browser (test/e2e/neo4j.test.ts).
 */
const databases = inject('neo4j').flatMap((access) =>
  'missing' in access || access.version === 'NEO4J_TEST_URI' ? [] : [access],
);

const createSomething = {
  name: 'create something',
  text: `CREATE (node:Entity {id: 'intruder'})`,
  params: z.strictObject({}),
  row: z.never(),
} satisfies Query;

/** Counts up to `$end` many times over; a large end keeps the server busy for minutes. */
const busyQuery = {
  name: 'busy',
  text: `
    UNWIND range(1, $end) AS a
    UNWIND range(1, $end) AS b
    RETURN sum(a * b) AS total`,
  params: z.strictObject({ end: z.int() }),
  row: z.strictObject({ total: z.number() }),
} satisfies Query;

const running = {
  name: 'running transactions',
  text: `
    SHOW TRANSACTIONS YIELD currentQuery
    WHERE currentQuery CONTAINS 'AS total' AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS'
    RETURN count(*) AS busy`,
  params: z.strictObject({}),
  row: z.strictObject({ busy: z.int() }),
} satisfies Query;

/**
 * Asked sooner whether it is still there, a silent server is told of sooner: no test waits for the whole limit, and a
 * busy machine has room below the bound. That the profile itself keeps to 6 s is a sum, which stands below. Nor does
 * the server end a read by itself before a test has seen what ended it.
 */
const limits = { ask: 1_000, read: 300_000 };

/** Shorter than every limit that would end a read in the end. */
const soon = { timeout: 30_000 };

/** How long a database may take until it answers again: a busy machine needs several tries, as browsers make them. */
const patience = { timeout: 60_000, interval: 500 };

/** Milliseconds until `work` is refused because the database is gone. */
async function untilRefused(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await expect(work()).rejects.toThrow(GraphUnavailable);
  return performance.now() - started;
}

describe.each(databases)('a database that goes away: Neo4j $version', ({ version, ...access }) => {
  let gateway: Gateway;
  let engine: Engine;
  let store: WholeGraph;
  let writing: Writing;

  beforeAll(async () => {
    const patient = await engines.find(({ name }) => name.endsWith(version))?.open();
    if (patient === undefined) throw new Error(`no engine for Neo4j ${version}`);
    const filling = writingOn(patient);
    await filling.saveRegistry(smallRegistry, { requestId: 'registry' });
    await filling.replaceDocument(smallBundle, { requestId: 'first' });
    // What is asked for the first time has its plan made, which takes a busy machine longer than people wait.
    await new WholeGraph(patient).network(wholeNetwork);
    await patient.close();
    gateway = await openGateway(access.uri);
    engine = await openNeo4j({ ...access, uri: gateway.uri, profile: 'interactive', limits });
    store = new WholeGraph(engine);
    writing = writingOn(engine);
    await vi.waitFor(() => store.network(wholeNetwork), patience);
  });

  afterAll(async () => {
    await engine.close();
    await gateway.cut();
  });

  test('reading is refused a statement that writes', async () => {
    await expect(engine.read(createSomething, {})).rejects.toThrow(/access mode/i);
  });

  test('an aborted read ends at once, on the server too', async () => {
    const aborting = new AbortController();
    const reading = engine.read(busyQuery, { end: 1_000_000 }, aborting.signal);
    reading.catch(() => undefined);
    await expect.poll(() => busy(engine), soon).toBe(1);
    aborting.abort(new Error('the reader left'));
    await expect(reading).rejects.toThrow('the reader left');
    await expect.poll(() => busy(engine), soon).toBe(0);
  });

  test('a read that takes too long is ended by the server', async () => {
    const hurried = await openNeo4j({ ...access, profile: 'interactive', limits: { read: 1_000 } });
    onTestFinished(() => hurried.close());
    await untilRefused(() => hurried.read(busyQuery, { end: 1_000_000 }));
    await expect.poll(() => busy(engine), soon).toBe(0);
  });

  test('a server that falls silent in the middle is told of within 6 s, and used again once it speaks', async () => {
    const before = await store.rows(smallBundle.document.id, { limit: 10 });
    gateway.freeze();
    try {
      expect(await untilRefused(() => store.documents())).toBeLessThan(6_000);
    } finally {
      gateway.thaw();
    }
    const rows = () => store.rows(smallBundle.document.id, { limit: 10 });
    expect(await vi.waitFor(rows, patience)).toEqual(before);
  });

  test('wrong credentials are an unavailable graph, and the message says what to check', async () => {
    const stranger = await openNeo4j({ ...access, password: 'wrong', profile: 'interactive' });
    onTestFinished(() => stranger.close());
    const refusal = await stranger.read(graphVersion, {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(GraphUnavailable);
    expect(String(refusal)).toContain('check NEO4J_USER and NEO4J_PASSWORD');
  });

  test('a server that is gone is told of within 6 s, and used again once it is back', async () => {
    const before = await store.network(wholeNetwork);
    await gateway.cut();
    expect(await untilRefused(() => store.documents())).toBeLessThan(6_000);
    expect(
      await untilRefused(() => writing.removeDocument(smallBundle.document.id, { requestId: 'x' })),
    ).toBeLessThan(6_000);
    expect(await untilRefused(() => writing.dismiss(someDismissal, { requestId: 'y' }))).toBeLessThan(6_000);
    expect(await untilRefused(() => engine.verify(1_000))).toBeLessThan(2_000);
    await gateway.restore();
    expect(await vi.waitFor(() => store.network(wholeNetwork), patience)).toEqual(before);
    expect(await writing.replaceDocument(smallBundle, { requestId: 'again' })).toEqual({ version: 2 });
  });
});

testOnce('the limits of people at the screen add up to less than 6 s', async () => {
  const { connect, acquire, retry, ask, answerRead } = neo4jProfiles.interactive;
  // A server that falls silent while it is asked; one that is gone, with the driver's first pause before it tries again.
  for (const longest of [ask + answerRead, retry + 1_000 + connect, acquire])
    expect(longest).toBeLessThan(6_000);
});

testOnce('a server that accepts and never answers is told of within 6 s', async () => {
  const silent = await silentServer();
  onTestFinished(silent.close);
  const engine = await openNeo4j({ uri: silent.uri, user: 'neo4j', password: 'x', profile: 'interactive' });
  onTestFinished(() => engine.close());
  expect(await untilRefused(() => engine.read(graphVersion, {}))).toBeLessThan(6_000);
  expect(await untilRefused(() => engine.verify(1_000))).toBeLessThan(2_000);
});

testOnce('a database that was never there is told of within 6 s', async () => {
  const gone = await silentServer();
  await gone.close();
  const engine = await openNeo4j({ uri: gone.uri, user: 'neo4j', password: 'x', profile: 'interactive' });
  onTestFinished(() => engine.close());
  expect(await untilRefused(() => engine.read(graphVersion, {}))).toBeLessThan(6_000);
  expect(await untilRefused(() => writingOn(engine).prepare())).toBeLessThan(6_000);
  await expect(engine.read(graphVersion, {})).rejects.toThrow('check NEO4J_URI');
});

const someDismissal = {
  document: smallBundle.document.id,
  finding: 'L1|musterstadt-2024/I.a/040701',
  reason: 'Ist geklärt.',
};

const wholeNetwork = {
  documents: [smallBundle.document.id],
  level: 'product' as const,
  sections: [],
  kinds: [],
  types: [],
  status: ['identifiable' as const],
  basis: [],
};

async function busy(engine: Engine): Promise<number | undefined> {
  const [row] = await engine.read(running, {});
  return row?.busy;
}
