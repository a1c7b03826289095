import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../graph/engines/engine.ts';
import { onlyDocuments } from '../../graph/reading/scope.ts';
import { loadSeed } from '../../seed/load.ts';
import { serveApp, type ServedApp } from '../api/served-app.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { allNodes } from './graph-content.ts';
import { engines } from './engines.ts';
import { mark, markedBundles, markedRegistry, plainSeed } from './marked-seed.ts';
import { readEverything, type Answers } from './read-everything.ts';
import { writeRemarks } from './remarks.ts';

const visible = onlyDocuments(plainSeed.bundles.map(({ document }) => document.id));
const reader = { scope: visible, released: visible };
const addresses = [
  '/api/documents',
  '/api/towns',
  '/api/network?documents=musterstadt-2024,musterstadt-2023&level=measure',
  '/api/partners',
  '/api/search?q=marke',
  '/api/search?q=musik',
  '/api/gaps?document=musterstadt-2024',
  '/api/underused?document=musterstadt-2024',
  '/api/compare?a=musterstadt-2023&b=musterstadt-2024',
  '/api/review',
  '/api/reference-lists',
  '/api/dismissals',
  '/api/export/json?documents=musterstadt-2024',
];
/** What is answered about documents; the version and the history tell of changes nobody but others may see. */
const ofDocuments = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !['version', 'history'].includes(name)));

const withId = (id: string): string[] => [
  `/api/nodes/${id}`,
  `/api/nodes/${id}/neighbours?depth=3`,
  `/api/partners/${id}`,
  `/api/partners/${id}/page`,
  `/api/documents/${id}`,
  `/api/documents/${id}/rows`,
  `/api/network?documents=${id}`,
  `/api/export/csv?documents=${id}`,
  `/api/gaps?document=${id}`,
  `/api/figures?document=${id}`,
  `/api/review?document=${id}`,
  `/api/underused?document=${id}`,
  `/api/bridges?document=${id}`,
  `/api/compare?a=${id}&b=musterstadt-2024`,
  `/api/compare?a=musterstadt-2024&b=${id}`,
  `/api/evaluation?train=musterstadt-2024&test=${id}`,
  `/api/evaluation/judgements?document=${id}`,
  `/api/paths?from=${id}&to=musterstadt/vhs`,
  `/api/pairs?one=${id}&other=musterstadt/vhs`,
  `/api/ties?product=${id}&partner=musterstadt/vhs`,
  `/api/ties?product=musterstadt/040501&partner=${id}`,
];

describe.each(engines)('a reader who may not see some documents on $name', (under) => {
  let without: Answers;
  let store: WholeGraph;
  let engine: Engine;
  let app: ServedApp;
  /** Ids that only the documents out of scope bring. */
  let hidden: string[];

  beforeAll(async () => {
    engine = await under.open();
    const plain = new WholeGraph(engine);
    await loadSeed(plain.writing, plainSeed, 'plain');
    await writeRemarks(engine, 'musterstadt-2024');
    without = await readEverything(plain);
    const known = new Set((await engine.read(allNodes, {})).map(({ id }) => id));

    await loadSeed(plain.writing, { registry: markedRegistry, bundles: markedBundles }, 'marked');
    const nodes = await engine.read(allNodes, {});
    hidden = nodes
      .filter(({ id, labels }) => labels.includes('Entity') && !known.has(id))
      .map(({ id }) => id);
    store = new WholeGraph(engine, reader);
    app = await serveApp(engine, { readerOf: () => reader });
  });
  afterAll(() => app.close());

  test('is told by every question what a graph without them tells, figure by figure', async () => {
    const all = await readEverything(store);
    const [expected, answers] = [ofDocuments(without), ofDocuments(all)];
    for (const [method, own] of Object.entries(expected))
      for (const [question, answer] of Object.entries(own))
        expect(answers[method]?.[question], `${method}: ${question}`).toEqual(answer);
    expect(Object.keys(answers)).toEqual(Object.keys(expected));
    expect(JSON.stringify(all)).not.toContain(mark);
  });

  test('is told of every change of what it sees, page by page, and of no other', async () => {
    const all = [];
    let cursor: number | undefined;
    do {
      const page = await store.history({ limit: 2, cursor });
      all.push(...page.changes);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    const documents = all.flatMap(({ document }) => document ?? []);
    expect(new Set(documents)).toEqual(new Set(['musterstadt-2023', 'musterstadt-2024']));
    expect(all.filter(({ document }) => document !== null)).toEqual(
      (await new WholeGraph(engine).history({ limit: 100 })).changes.filter(
        ({ document }) => document !== null && visible.sees(document),
      ),
    );
  });

  test('finds nothing of them at any address', async () => {
    expect(hidden.length).toBeGreaterThan(25);
    for (const address of addresses) {
      const response = await app.get(address);
      expect(response.status, address).toBe(200);
      expect(await response.text(), address).not.toContain(mark);
    }
  });

  test('is told the same of an invisible id as of an unknown one, at every address', async () => {
    const answerTo = async (address: string, id: string) => {
      const response = await app.get(address);
      const text = await response.text();
      expect(text, address).not.toContain(mark);
      const problem: unknown = JSON.parse(text, (name, value: unknown) =>
        name === 'requestId' ? undefined : value,
      );
      return { status: response.status, text: JSON.stringify(problem).replaceAll(id, '…') };
    };
    const unknown = 'niemals/bekannt';
    const told = [];
    for (const address of withId(unknown)) told.push(await answerTo(address, unknown));
    for (const id of hidden)
      for (const [at, address] of withId(id).entries())
        expect(await answerTo(address, id), address).toEqual(told[at]);
  });

  test('sees no area through a measure, proposal or relation that leads to them', async () => {
    const { relations } = await store.node('musterstadt/vhs');
    expect(relations.map(({ node }) => node.id).filter((id) => hidden.includes(id))).toEqual([]);
    expect((await store.node('musterstadt/040501')).name).toBe('Musikschule');
  });

  test('gets other entity tags than a reader who sees everything', async () => {
    const tag = (await app.get('/api/documents')).headers.get('etag');
    expect(tag).not.toBeNull();
    const other = await serveApp(engine, {});
    expect((await other.get('/api/documents')).headers.get('etag')).not.toBe(tag);
  });
});
