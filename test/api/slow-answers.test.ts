import { expect, onTestFinished, test } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import { extractQueries } from '../../graph/records/extract-records.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { passingEngine } from '../contract/passing-engine.ts';
import { readSeed } from '../../seed/read-data.ts';
import { openProgrammes, serveApp } from './served-app.ts';

/** A busy machine takes its time. */
const patience = { timeout: 30_000 };

const { names } = extractQueries;

/** An engine that answers what documents say only after `begin`, and how often it was asked for each document. */
async function waitingEngine(instead: Partial<Engine> = {}) {
  const recorder = recordingEngine(await openProgrammes());
  const begun = Promise.withResolvers<void>();
  const asked = new Map<string, number>();
  const engine = passingEngine(recorder.engine, {
    read: async (query, params, signal) => {
      if (query.name === names.name) {
        for (const id of names.params.parse(params).documents) asked.set(id, (asked.get(id) ?? 0) + 1);
        await begun.promise;
      }
      return recorder.engine.read(query, params, signal);
    },
    ...instead,
  });
  return { engine, begin: begun.resolve, asked };
}

test('a question that takes too long is told to take longer, and the next one goes on from there', async () => {
  const { engine, begin, asked } = await waitingEngine();
  const app = await serveApp(engine, { deadline: 50 });
  onTestFinished(() => app.close());
  const late = await app.get('/api/documents');
  expect(late.status).toBe(503);
  expect(late.headers.get('retry-after')).toBe('3');
  const problem = Problem.parse(await late.json());
  expect(problem.code).toBe('graph-slow');
  expect(problem.detail).toContain('dauert länger, bitte wiederholen');
  expect(app.reports).toEqual([]);

  begin();
  await expect.poll(async () => (await app.get('/api/documents')).status, patience).toBe(200);
  expect([...asked.values()]).toEqual([1, 1, 1, 1, 1]);
});

test('a question that a database which is gone leaves open is told that the database is gone', async () => {
  const { engine, begin } = await waitingEngine({
    verify: () => Promise.reject(new GraphUnavailable('gone')),
  });
  const app = await serveApp(engine, { deadline: 50 });
  onTestFinished(() => app.close());
  const late = await app.get('/api/documents');
  expect(Problem.parse(await late.json()).code).toBe('graph-unavailable');
  begin();
});

test('a service is ready once what its first readers ask for is gathered', async () => {
  const { engine, begin, asked } = await waitingEngine();
  const app = await serveApp(engine);
  onTestFinished(() => app.close());
  const early = await app.get('/readyz');
  expect(early.status).toBe(503);
  expect(await early.json()).toEqual({ status: 'unready', reason: 'gathering what the documents say' });
  begin();
  await expect.poll(async () => (await app.get('/readyz')).status, patience).toBe(200);
  app.state.askingAhead = true;
  expect(await (await app.get('/readyz')).json()).toEqual({ status: 'unready', reason: 'asking ahead' });
  app.state.askingAhead = false;
  const before = [...asked.values()];
  for (const address of ['/api/documents', '/api/search?q=musik', '/api/partners'])
    expect((await app.get(address)).status).toBe(200);
  expect([...asked.values()]).toEqual(before);
});

test('what was written is gathered again before somebody asks, of that document alone', async () => {
  const { engine, begin, asked } = await waitingEngine();
  begin();
  const app = await serveApp(engine);
  onTestFinished(() => app.close());
  const { bundles } = await readSeed();
  const bundle = bundles.find(({ document }) => document.id === 'hilden-2024');
  if (bundle === undefined) throw new Error('hilden-2024 is missing');
  const renamed = { ...bundle, document: { ...bundle.document, title: 'Umbenannt' } };
  await app.writing.replaceDocument(renamed, { requestId: 'renamed' });
  expect((await app.get('/api/documents')).status).toBe(200);
  expect([...asked.values()]).toEqual([1, 1, 1, 1, 1]);

  const reverted = await fetch(`${app.url}/api/changes/renamed/revert`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect(reverted.status).toBe(201);
  await expect.poll(() => asked.get('hilden-2024'), patience).toBe(2);
  expect([...asked.values()].toSorted()).toEqual([1, 1, 1, 1, 2]);
});
