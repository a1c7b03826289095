import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Asking } from '../../api/ask-patiently.ts';
import { warmUp } from '../../api/warm-up.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { GraphSlow } from '../../graph/errors.ts';
import { planOf } from '../../graph/reading/asked.ts';
import { programmeRows } from '../../graph/records/programme-records.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { startApp } from '../e2e/app.ts';
import { embedded, engines, testOnce } from './engines.ts';
import type { EngineUnderTest } from './engines.ts';
import { passingEngine } from './passing-engine.ts';
import { readEverything } from './read-everything.ts';
import { writingOn } from './writing-on.ts';

/** Asks a store ahead until all is asked; `said` is what nobody was to be told. */
function asking({ graph }: WholeGraph, said: string[] = []): Asking {
  return { graph, signal: new AbortController().signal, report: (message) => said.push(message) };
}

const databases = inject('neo4j').flatMap((access) => ('missing' in access ? [] : [access]));

/** Passes everything on but one text, at which it fails. */
function brokenAt(name: string, engine: Engine): Engine {
  return passingEngine(engine, {
    read: (query, params, signal) =>
      query.name === name ? Promise.reject(new Error('broken')) : engine.read(query, params, signal),
  });
}

testOnce(
  'has every text asked ahead that people’s questions are made of, for every size that has a plan of its own',
  async () => {
    const recorder = recordingEngine(await openEmbedded({ dataDir: null }));
    const store = new WholeGraph(recorder.engine);
    const writing = writingOn(recorder.engine);
    await loadSeed(writing, await readSeed());
    recorder.take();
    await warmUp(asking(store));
    const asked = recorder.take().flat();
    const plans = new Set(asked.map(({ text, params }) => planOf(text, params)));
    await readEverything(store);
    const { rows } = await store.rows('hilden-2024', { limit: 25 });
    const row = rows.find(({ mentions }) => mentions.length > 0);
    // Nodes of every kind, not only of those that maps draw.
    for (const id of ['hilden-2024', row?.id, row?.mentions[0]?.id])
      for (const documents of [[], ['hilden-2024']]) await store.node(id ?? '', { documents });
    const late = recorder
      .take()
      .flatMap((group) => group.filter(({ text, params }) => !plans.has(planOf(text, params))));
    // Who filters the history waits for the plan of one short text.
    const others = late.map(({ name }) => name).filter((name) => !name.startsWith('page of the history, '));
    expect(new Set(others)).toEqual(
      new Set([
        // There is no dismissal, and no single change to ask for on the first day.
        'change by id',
        'dismissal by id',
        // What no way leads to has no nodes to draw.
        'nodes as they are drawn',
        'what documents say of products',
        'what documents say that bodies run',
      ]),
    );
    await store.close();
  },
);

/** What answers a store that has asked nothing yet. What lies under it only answers here: it is filled once. */
function loadedOnce(under: EngineUnderTest) {
  let full: Engine | undefined;
  afterAll(() => full?.close());
  return async () => {
    if (full === undefined) {
      full = await under.open();
      await loadSeed(writingOn(full), await readSeed());
    }
    const recorder = recordingEngine(full);
    return { store: new WholeGraph(recorder.engine), recorder };
  };
}

describe.each(engines)('asking ahead on $name', (under) => {
  const loaded = loadedOnce(under);

  // First, because opening empties a database that is shared.
  test('asks nothing of an empty graph', async () => {
    const store = new WholeGraph(await under.open());
    expect(await warmUp(asking(store))).toBe(0);
    await store.close();
  });

  test('has every question answered', async () => {
    const { store } = await loaded();
    expect(await warmUp(asking(store))).toBe(62);
  });
});

// Computed over answers, whichever engine gives them.
describe.each(engines.filter((one) => one === embedded))('asking ahead', (under) => {
  const loaded = loadedOnce(under);

  test('leaves out what fails and goes on', async () => {
    const { recorder } = await loaded();
    const broken = new WholeGraph(brokenAt('areas that name bodies', recorder.engine));
    // What speaks for further areas rests on those names, and the evaluation of it; nothing else does.
    const said: string[] = [];
    expect(await warmUp(asking(broken, said))).toBe(60);
    expect(said).toEqual([
      'Not asked ahead: GET /api/underused (broken).',
      'Not asked ahead: GET /api/evaluation (broken).',
      // For one body and for several.
      'Not asked ahead: areas that name bodies (broken).',
      'Not asked ahead: areas that name bodies (broken).',
    ]);
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
    expect(await warmUp(asking(new WholeGraph(slow)))).toBe(62);
  });

  test('asks nothing while people wait for answers, and goes on when they have them', async () => {
    const { store, recorder } = await loaded();
    const askedBefore: number[] = [];
    const isBusy = (): boolean => {
      const look = askedBefore.push(recorder.take().length);
      return look <= 3 || look === 6 || look === 7;
    };
    expect(await warmUp({ ...asking(store), isBusy })).toBe(62);
    const [, second, third, fourth, fifth = 0, sixth = 0, seventh, eighth] = askedBefore;
    expect([second, third, fourth, seventh, eighth]).toEqual([0, 0, 0, 0, 0]);
    // Two of the questions that find something to ask about.
    expect(Math.min(fifth, sixth)).toBeGreaterThan(0);
  });

  test('ends when it is told to stop', async () => {
    const { store, recorder } = await loaded();
    const stopping = new AbortController();
    const answered = warmUp({ ...asking(store), signal: stopping.signal });
    stopping.abort();
    expect(await answered).toBe(0);
    expect(recorder.take().flat().length).toBeLessThan(5);
  });
});

describe.each(databases)('the service on Neo4j $version', ({ version, uri, user, password }) => {
  test('asks ahead by itself before it is ready, and stops without a complaint', async () => {
    const engine = await engines.find(({ name }) => name.endsWith(version))?.open();
    await engine?.close();
    const app = await startApp({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
    await expect.poll(() => app.output(), { timeout: 60_000 }).toContain('Asked ahead: 62 questions.');
    await app.stop();
    expect(app.output()).not.toMatch(/error|exception/i);
  });
});
