import { expect, test } from 'vitest';
import { keepAskingAhead } from '../../api/keep-asking-ahead.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { GraphSlow, GraphUnavailable } from '../../graph/errors.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { passingEngine } from '../contract/passing-engine.ts';
import { openProgrammes, serveApp } from './served-app.ts';

/** A busy machine takes its time. */
const patience = { timeout: 30_000 };

/** A service that asks `database` ahead; `stop` ends it. */
async function askedAhead(database: Engine, isBusy?: () => boolean) {
  const app = await serveApp(database);
  const stopping = new AbortController();
  const said: string[] = [];
  const asking = keepAskingAhead(app.store.graph, app.state, {
    signal: stopping.signal,
    ...(isBusy === undefined ? {} : { isBusy }),
    report: (message) => said.push(message),
    lookEvery: 5,
  });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await asking;
    await app.close();
  };
  return { app, said, stop };
}

const allAsked = 'Asked ahead: 62 questions.';

test('a service whose database was away and is back is not ready until every text was asked again', async () => {
  const engine = await openProgrammes();
  const recorder = recordingEngine(engine);
  const asked = () => new Set(recorder.take().flatMap((group) => group.map(({ text }) => text)));
  let isAway = false;
  let lookUps = 0;
  let slow = '';
  const database = passingEngine(recorder.engine, {
    verify: (timeoutMs) => {
      lookUps += 1;
      return isAway ? Promise.reject(new GraphUnavailable('away')) : engine.verify(timeoutMs);
    },
    read: (query, params, signal) =>
      query.name === slow
        ? Promise.reject(new GraphSlow('too slow'))
        : recorder.engine.read(query, params, signal),
  });
  const { app, said, stop } = await askedAhead(database);
  await expect.poll(() => said, patience).toEqual([allAsked]);
  await expect.poll(async () => (await app.get('/readyz')).status, patience).toBe(200);
  const texts = asked();

  isAway = true;
  await expect.poll(() => app.state.askingAhead, patience).toBe(true);
  expect(await (await app.get('/readyz')).json()).toMatchObject({ reason: 'the graph does not answer' });
  const before = lookUps;
  await expect.poll(() => lookUps, patience).toBeGreaterThan(before);
  expect(said).toHaveLength(1);
  recorder.take();
  isAway = false;
  await expect.poll(() => said, patience).toHaveLength(2);
  const again = asked();
  // The look at the graph's version is part of every question, and no question of its own.
  expect([...texts].filter((text) => !again.has(text))).toHaveLength(1);
  await expect.poll(async () => (await app.get('/readyz')).status, patience).toBe(200);

  // One text that has become too slow does not keep the others from being asked.
  isAway = true;
  await expect.poll(() => app.state.askingAhead, patience).toBe(true);
  slow = 'all documents';
  isAway = false;
  await expect.poll(() => app.state.askingAhead, patience).toBe(false);
  expect(said[2]).toBe('Not asked ahead: all documents (too slow).');
  const last = asked();
  expect([...again].filter((text) => !last.has(text))).toHaveLength(1);
  await stop();
});

test('a service is not ready while a single question has no answer, and becomes so when it is given up', async () => {
  const engine = await openProgrammes();
  let attempts = 0;
  const held = Promise.withResolvers<undefined>();
  const database = passingEngine(engine, {
    read: async (query, params, signal) => {
      if (query.name !== 'areas that name bodies') return engine.read(query, params, signal);
      attempts += 1;
      await held.promise;
      throw new GraphSlow('too slow');
    },
  });
  const { app, said, stop } = await askedAhead(database);
  await expect.poll(() => attempts, patience).toBe(1);
  expect(await (await app.get('/readyz')).json()).toEqual({ status: 'unready', reason: 'asking ahead' });
  held.resolve(undefined);
  await expect.poll(() => said.at(-1), patience).toBe('Asked ahead: 60 questions.');
  // Two addresses rest on this text, which has two plans more: each is asked three times.
  expect(attempts).toBe(12);
  expect(said).toHaveLength(5);
  expect((await app.get('/readyz')).status).toBe(200);
  await stop();
});

test('people who never stop asking do not keep a service from becoming ready', async () => {
  const recorder = recordingEngine(await openProgrammes());
  let looks = 0;
  const { stop } = await askedAhead(recorder.engine, () => {
    looks += 1;
    return true;
  });
  recorder.take();
  await expect.poll(() => recorder.take().length, patience).toBeGreaterThan(0);
  expect(looks).toBeGreaterThan(1);
  await stop();
});
