import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadProgrammes } from '../../api/load-programmes.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Bundle } from '../../graph/schema/bundle.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { loadSeed } from '../../seed/load.ts';
import { programmesOf } from '../../seed/programmes.ts';
import type { Seed } from '../../seed/read-data.ts';
import { smallBundle, smallRegistry } from '../contract/small-bundle.ts';
import type { Writing } from '../../graph/changes/writing.ts';
import { writingOn } from '../contract/writing-on.ts';

const titled = (title: string, id = 'musterstadt-2024'): Bundle => ({
  ...smallBundle,
  document: { ...smallBundle.document, id, title },
});
const release = (...bundles: Bundle[]): Seed => ({ registry: smallRegistry, bundles });
const first = release(titled('Eins'), titled('Eins', 'musterstadt-2023'));

describe('a data directory that an earlier release filled', () => {
  let dataDir: string;
  const said: string[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-start-'));
    said.length = 0;
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  /** One run of the service on the directory: the loading, then what its users do. */
  async function run(
    seed: Seed,
    use: (writing: Writing, store: WholeGraph) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<Record<string, string>> {
    const engine = await openEmbedded({ dataDir });
    const store = new WholeGraph(engine);
    const writing = writingOn(engine);
    await loadProgrammes(writing, programmesOf(seed), (message) => said.push(message));
    const titles = Object.fromEntries((await store.documents()).map(({ id, title }) => [id, title]));
    await use(writing, store);
    await store.close();
    return titles;
  }

  test('gets the programmes as the newer release has them, and is told so once', async () => {
    await run(first);
    said.length = 0;
    const second = release(
      titled('Zwei'),
      titled('Eins', 'musterstadt-2023'),
      titled('Neu', 'musterstadt-2025'),
    );
    const titles = { 'musterstadt-2024': 'Zwei', 'musterstadt-2023': 'Eins', 'musterstadt-2025': 'Neu' };
    expect(await run(second)).toEqual(titles);
    expect(await run(second)).toEqual(titles);
    expect(said).toEqual(['musterstadt-2024 is brought up to date.']);
  });

  test('gets it when that release still named its loading by the documents alone', async () => {
    const engine = await openEmbedded({ dataDir });
    const store = new WholeGraph(engine);
    const writing = writingOn(engine);
    await loadSeed(writing, first, 'first-start');
    await store.close();
    expect(await run(release(titled('Zwei')))).toMatchObject({ 'musterstadt-2024': 'Zwei' });
  });

  test('gets the registry’s new terms and profiles too', async () => {
    await run(first);
    const terms = [
      {
        id: 'thema/singen',
        kind: 'subject' as const,
        name: { de: 'Singen', en: 'Singing' },
        words: ['sing'],
      },
    ];
    const actors = smallRegistry.actors.map((actor) =>
      actor.id === 'musterstadt/vhs' ? { ...actor, name: 'VHS', profile: ['thema/singen'] } : actor,
    );
    await run({ ...first, registry: { ...smallRegistry, terms, actors } }, async (_writing, store) => {
      expect((await store.node('musterstadt/vhs')).name).toBe('VHS');
    });
  });

  test('gets an older content back when a release goes back to it', async () => {
    await run(release(titled('Eins')));
    await run(release(titled('Zwei')));
    expect(await run(release(titled('Eins')))).toEqual({ 'musterstadt-2024': 'Eins' });
  });

  test('does not get back what somebody removed, in its old form or a new one', async () => {
    await run(first, (writing) => writing.removeDocument('musterstadt-2024', { requestId: 'theirs' }));
    expect(await run(first)).toEqual({ 'musterstadt-2023': 'Eins' });
    expect(await run(release(titled('Zwei')))).toEqual({ 'musterstadt-2023': 'Eins' });
  });

  test('keeps what somebody put in the place of a programme', async () => {
    await run(first, (writing) => writing.replaceDocument(titled('Eigenes'), { requestId: 'theirs' }));
    expect(await run(release(titled('Zwei')))).toMatchObject({ 'musterstadt-2024': 'Eigenes' });
  });
});

test('a graph that was filled in another way gets no programmes', async () => {
  const engine = await openEmbedded({ dataDir: null });
  const store = new WholeGraph(engine);
  const writing = writingOn(engine);
  await loadSeed(writing, release(titled('Eigenes')));
  await loadProgrammes(writing, programmesOf(first), () => undefined);
  expect((await store.documents()).map(({ title }) => title)).toEqual(['Eigenes']);
  await store.close();
});

test('two services that start on one empty graph load it once and both go on', async () => {
  const engine = await openEmbedded({ dataDir: null });
  const store = new WholeGraph(engine);
  const writing = writingOn(engine);
  await Promise.all([1, 2].map(() => loadProgrammes(writing, programmesOf(first), () => undefined)));
  expect(await store.documents()).toHaveLength(2);
  expect(await store.version()).toBe(3);
  await store.close();
});
