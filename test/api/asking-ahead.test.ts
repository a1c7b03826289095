import { expect, test } from 'vitest';
import { keepAskingAhead } from '../../api/keep-asking-ahead.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { passingEngine } from '../contract/passing-engine.ts';
import { openProgrammes, serveApp } from './served-app.ts';

/** A busy machine takes its time. */
const patience = { timeout: 30_000 };

test('a service whose database was away and is back is not ready until every text was asked again', async () => {
  const engine = await openProgrammes();
  const recorder = recordingEngine(engine);
  const asked = () => new Set(recorder.take().flatMap((group) => group.map(({ text }) => text)));
  let isAway = false;
  let lookUps = 0;
  const database = passingEngine(recorder.engine, {
    verify: (timeoutMs) => {
      lookUps += 1;
      return isAway ? Promise.reject(new GraphUnavailable('away')) : engine.verify(timeoutMs);
    },
  });
  const app = await serveApp(database);
  const stopping = new AbortController();
  const said: string[] = [];
  const asking = keepAskingAhead(app.store.graph, app.state, {
    signal: stopping.signal,
    report: (message) => said.push(message),
    lookEvery: 5,
  });
  await expect.poll(() => said, patience).toHaveLength(1);
  expect((await app.get('/readyz')).status).toBe(200);
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
  expect((await app.get('/readyz')).status).toBe(200);
  stopping.abort();
  await asking;
  await app.close();
});
