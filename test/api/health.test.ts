import { describe, expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import { openNeo4j } from '../../graph/engines/neo4j.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { startGraph } from '../../api/start-graph.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { passingEngine } from '../contract/passing-engine.ts';
import { shortAnswers, speakingServer } from '../contract/speaking-server.ts';
import { serveApp } from './served-app.ts';
import { writingOn } from '../contract/writing-on.ts';

describe('a service whose database is gone', () => {
  // Port 9 (discard) is closed: connections to it are refused at once.
  const lost = { uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', profile: 'interactive' } as const;

  test('is alive, not ready, and tells clients to try again', async () => {
    const app = await serveApp(await openNeo4j(lost));
    const response = await app.get('/api/documents');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('3');
    expect(Problem.parse(await response.json()).code).toBe('graph-unavailable');
    expect((await app.get('/livez')).status).toBe(200);
    expect((await app.get('/readyz')).status).toBe(503);
    expect(app.reports).toEqual([]);
    await app.close();
  });

  test('is told in the same way when something else answers at its address, and breaks off', async () => {
    for (const answer of shortAnswers) {
      const uri = await speakingServer([answer]);
      const app = await serveApp(await openNeo4j({ ...lost, uri }));
      const response = await app.get('/api/documents');
      expect(response.status).toBe(503);
      expect(Problem.parse(await response.json()).code).toBe('graph-unavailable');
      expect(app.reports).toEqual([]);
      await app.close();
    }
  });

  test('is not ready while the database says it is there but does not answer what a reading begins with', async () => {
    const engine = await openEmbedded({ dataDir: null });
    // As after its restart: it takes questions, and the first answer is late.
    const late = (signal: AbortSignal | undefined) =>
      new Promise<never>((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new GraphUnavailable('late'));
        });
      });
    const app = await serveApp(passingEngine(engine, { read: (_query, _params, signal) => late(signal) }));
    expect(await engine.verify(1000)).toBeNull();
    const readiness = await app.get('/readyz');
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toEqual({ status: 'unready', reason: 'the graph does not answer' });
    await app.close();
  });

  test('goes on trying to prepare the graph until it is told to stop', async () => {
    const engine = await openNeo4j(lost);
    const store = new WholeGraph(engine);
    const writing = writingOn(engine);
    const state = { loaded: false, draining: false };
    const stopping = new AbortController();
    const said: string[] = [];
    await startGraph(
      writing,
      state,
      (message) => {
        said.push(message);
        stopping.abort();
      },
      stopping.signal,
    );
    expect(state.loaded).toBe(false);
    expect(said).toHaveLength(1);
    await store.close();
  });
});

describe('a service that starts and stops', () => {
  test('answers no question before the documents are loaded, and every one afterwards', async () => {
    const engine = await openEmbedded({ dataDir: null });
    const writing = writingOn(engine);
    const app = await serveApp(engine, { state: { loaded: false, draining: false } });
    expect((await app.get('/api/documents')).status).toBe(503);
    expect((await app.get('/readyz')).status).toBe(503);

    await startGraph(writing, app.state, () => undefined, new AbortController().signal);
    expect((await app.get('/readyz')).status).toBe(200);
    const { documents } = (await (await app.get('/api/documents')).json()) as { documents: unknown[] };
    expect(documents).toHaveLength(5);
    await app.close();
  });

  test('loads the programmes into an empty graph only', async () => {
    const engine = await openEmbedded({ dataDir: null });
    const store = new WholeGraph(engine);
    const writing = writingOn(engine);
    const state = { loaded: false, draining: false };
    const never = new AbortController().signal;
    await startGraph(writing, state, () => undefined, never);
    await writing.removeDocument('hattingen', { requestId: 'removed-by-a-person' });
    state.loaded = false;
    await startGraph(writing, state, () => undefined, never);
    expect((await store.documents()).map(({ id }) => id)).not.toContain('hattingen');
    await store.close();
  });

  test('goes on with a first load that broke off', async () => {
    const engine = await openEmbedded({ dataDir: null });
    const store = new WholeGraph(engine);
    const writing = writingOn(engine);
    const { registry, bundles } = await readSeed();
    await loadSeed(writing, { registry, bundles: bundles.slice(0, 2) }, 'first-start');
    expect(await store.documents()).toHaveLength(2);
    await startGraph(
      writing,
      { loaded: false, draining: false },
      () => undefined,
      new AbortController().signal,
    );
    expect(await store.documents()).toHaveLength(5);
    await store.close();
  });

  test('is not ready while it drains, but finishes what it is asked', async () => {
    const engine = await openEmbedded({ dataDir: null });
    const app = await serveApp(engine, { state: { loaded: true, draining: true } });
    expect((await app.get('/readyz')).status).toBe(503);
    expect((await app.get('/livez')).status).toBe(200);
    expect((await app.get('/api/documents')).status).toBe(200);
    await app.close();
  });
});
