import { afterAll, describe, expect, inject, test } from 'vitest';
import { warmUp } from '../../api/warm-up.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { GraphSlow } from '../../graph/errors.ts';
import { programmeRows } from '../../graph/records/programme-records.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { startApp } from '../e2e/app.ts';
import { engines, testOnce } from './engines.ts';
import { passingEngine } from './passing-engine.ts';
import { readEverything } from './read-everything.ts';
import { writingOn } from './writing-on.ts';

const never = new AbortController().signal;
const databases = inject('neo4j').flatMap((access) => ('missing' in access ? [] : [access]));

/** Passes everything on but one text, at which it fails. */
function brokenAt(name: string, engine: Engine): Engine {
  return passingEngine(engine, {
    read: (query, params, signal) =>
      query.name === name ? Promise.reject(new Error('broken')) : engine.read(query, params, signal),
  });
}

testOnce('has every text asked ahead that people’s questions are made of', async () => {
  const recorder = recordingEngine(await openEmbedded({ dataDir: null }));
  const store = new WholeGraph(recorder.engine);
  const writing = writingOn(recorder.engine);
  await loadSeed(writing, await readSeed());
  recorder.take();
  await warmUp(store.graph, never);
  const asked = recorder.take().flat();
  const ahead = new Set(asked.map(({ text }) => text));
  // Neo4j makes another plan for a list of one than for one of several: a programme alone, two years of a town.
  const programmes = asked.filter(({ name }) => name === programmeRows.name);
  const sizes = programmes.map(({ params }) => programmeRows.params.parse(params).documents.length);
  expect(new Set(sizes)).toEqual(new Set([1, 2]));
  await readEverything(store);
  const late = recorder.take().flatMap((group) => group.filter(({ text }) => !ahead.has(text)));
  // There is no dismissal, no merged entry and no single change to ask for on the first day; who filters the history
  // waits for the plan of one short text.
  const others = late.map(({ name }) => name).filter((name) => !name.startsWith('page of the history, '));
  expect(new Set(others)).toEqual(
    new Set(['change by id', 'dismissal by id', 'entries that are one with others']),
  );
  await store.close();
});

describe.each(engines)('asking ahead on $name', (under) => {
  let full: Engine | undefined;
  afterAll(() => full?.close());

  /** A store that has asked nothing yet. What lies under it only answers here: it is filled once. */
  async function loaded() {
    if (full === undefined) {
      full = await under.open();
      await loadSeed(writingOn(full), await readSeed());
    }
    const recorder = recordingEngine(full);
    return { store: new WholeGraph(recorder.engine), recorder };
  }

  // First, because opening empties a database that is shared.
  test('asks nothing of an empty graph', async () => {
    const store = new WholeGraph(await under.open());
    expect(await warmUp(store.graph, never)).toBe(0);
    await store.close();
  });

  test('has every question answered', async () => {
    const { store } = await loaded();
    expect(await warmUp(store.graph, never)).toBe(40);
  });

  test('leaves out what fails and goes on', async () => {
    const { recorder } = await loaded();
    const broken = new WholeGraph(brokenAt('areas that name bodies', recorder.engine));
    // What speaks for further areas rests on those names, and the evaluation of it; nothing else does.
    expect(await warmUp(broken.graph, never)).toBe(38);
  });

  test('goes on when the database was too slow at first', async () => {
    const { recorder } = await loaded();
    let isFirst = true;
    const slow = passingEngine(recorder.engine, {
      read: (query, params, signal) => {
        if (query.name !== programmeRows.name || !isFirst) return recorder.engine.read(query, params, signal);
        isFirst = false;
        return Promise.reject(new GraphSlow('too slow'));
      },
    });
    expect(await warmUp(new WholeGraph(slow).graph, never)).toBe(40);
  });

  test('asks nothing while people wait for answers, and goes on when they have them', async () => {
    const { store, recorder } = await loaded();
    const askedBefore: number[] = [];
    const isBusy = (): boolean => {
      const look = askedBefore.push(recorder.take().length);
      return look <= 3 || look === 6 || look === 7;
    };
    expect(await warmUp(store.graph, never, isBusy)).toBe(40);
    const [, second, third, fourth, fifth = 0, sixth = 0, seventh, eighth] = askedBefore;
    expect([second, third, fourth, seventh, eighth]).toEqual([0, 0, 0, 0, 0]);
    // Two of the questions that find something to ask about.
    expect(Math.min(fifth, sixth)).toBeGreaterThan(0);
  });

  test('ends when it is told to stop', async () => {
    const { store, recorder } = await loaded();
    const stopping = new AbortController();
    const asking = warmUp(store.graph, stopping.signal);
    stopping.abort();
    expect(await asking).toBe(0);
    expect(recorder.take().flat().length).toBeLessThan(5);
  });
});

describe.each(databases)('the service on Neo4j $version', ({ version, uri, user, password }) => {
  test('asks ahead by itself before it is ready, and stops without a complaint', async () => {
    const engine = await engines.find(({ name }) => name.endsWith(version))?.open();
    await engine?.close();
    const app = await startApp({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    await expect.poll(() => app.output(), { timeout: 60_000 }).toContain('Asked ahead: 40 questions.');
    await app.stop();
    expect(app.output()).not.toMatch(/error|exception/i);
  });
});
