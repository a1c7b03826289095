import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRoutes } from '../../api/read-routes.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { recordingEngine } from '../bench/recording-engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';

const document = 'hilden-2024';

/** A path of the API with its query and, where it has one, its id. */
type Address = readonly [path: string, query: Readonly<Record<string, string>>, id?: string];

/** What the interface asks for "Lücken" of a document. */
const gapsPage: readonly Address[] = [
  ['/api/documents', {}],
  ['/api/gaps', { document }],
  ['/api/figures', { document }],
  ['/api/underused', { document }],
  ['/api/bridges', { document }],
];

const addresses: readonly Address[] = [
  ['/api/gaps', { document }],
  ['/api/figures', { document }],
  ['/api/underused', { document }],
  ['/api/bridges', { document }],
  ['/api/compare', { a: 'hilden-2023', b: document }],
  ['/api/compare', { a: document, b: 'bergkamen-2023' }],
  ['/api/network', { documents: document }],
  ['/api/network', { documents: `hilden-2023,${document}`, level: 'measure' }],
  ['/api/partners/{id}', {}, 'hilden/vhs'],
  ['/api/review', {}],
];

// Counted above the engine: no engine is asked more or less than another.
describe('what a question costs when it is asked again', () => {
  let store: WholeGraph;
  let recorder: ReturnType<typeof recordingEngine>;

  beforeAll(async () => {
    recorder = recordingEngine(await openEmbedded({ dataDir: null }));
    store = new WholeGraph(recorder.engine);
    await loadSeed(store.writing, await readSeed());
  });
  afterAll(() => store.close());

  /** Reads of the engine behind an answer, the look at the graph's version included. */
  async function reads([path, query, id = '']: Address): Promise<number> {
    const route = readRoutes.find((one) => one.path === path);
    if (route === undefined) throw new Error(`there is no ${path}`);
    recorder.take();
    await store.graph.ask((reading) => route.respond(reading, id, route.parse(query)));
    return recorder.take().flat().length;
  }

  test.each(addresses.map((address) => ({ name: JSON.stringify(address), address })))(
    'is at most three reads: $name',
    async ({ address }) => {
      await reads(address);
      expect(await reads(address)).toBeLessThanOrEqual(3);
    },
  );

  test('is at most 8 reads for the whole page of gaps', async () => {
    let sum = 0;
    for (const address of gapsPage) await reads(address);
    for (const address of gapsPage) sum += await reads(address);
    expect(sum).toBeLessThanOrEqual(8);
  });

  test('is no more when somebody dismissed a finding meanwhile, but for the dismissals', async () => {
    const [finding] = (await store.gaps({ document, kind: ['L1'] })).findings;
    await store.writing.dismiss(
      { document, finding: finding?.key ?? '', reason: 'Ist geklärt.' },
      { requestId: 'dismissed' },
    );
    expect(await reads(['/api/gaps', { document }])).toBeLessThanOrEqual(4);
  });
});
