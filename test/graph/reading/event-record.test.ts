import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Writing } from '../../../graph/changes/writing.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { writingOn } from '../../contract/writing-on.ts';
import { WholeGraph } from '../whole-graph.ts';

const document = 'lwl-2024';
let store: WholeGraph;
let writing: Writing;

beforeAll(async () => {
  const engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  writing = writingOn(engine);
  const { registry, bundles } = await readSeed();
  await writing.saveRegistry(registry, { requestId: 'registry' });
  for (const bundle of bundles)
    if (bundle.document.id === document) await writing.replaceDocument(bundle, { requestId: document });
});
afterAll(() => store.close());

/** How a body stands to what is no other body: kind, other end and note. */
async function standing(id: string): Promise<string[]> {
  const { relations } = await store.node(id);
  return relations
    .filter(({ node }) => node.label !== 'Actor')
    .map(({ kind, node, note }) => `${kind} ${node.id} ${note?.de ?? ''}`);
}

describe('The record of a meeting', () => {
  test('counts who took part apart from who is only named', async () => {
    const { counts } = await store.document(document);
    expect(counts).toMatchObject({ events: 1, participants: 3, named: 2, ties: 0 });
  });

  test('ties nobody to the meeting who is only named, and a funder to the programme alone', async () => {
    expect(await standing('nrw/nbe')).toEqual(['NAMED_AT lwl-2024/e1 nur genannt; lwl-2024, Zeile 36']);
    expect(await standing('rheine/stadtkultur')).toContain(
      'TAKES_PART lwl-2024/e1 Beitrag; lwl-2024, Zeile 60',
    );
    expect(await standing('nrw/kulturministerium')).toEqual([
      'FUNDS programm/kultur-in-westfalen Förderer; lwl-2024, Zeilen 83–85',
    ]);
    const [event] = (await store.document(document)).events;
    expect(event?.programmes).toMatchObject([
      { programme: 'programm/kultur-in-westfalen', lines: [81, 81], funders: [{ lines: [83, 85] }] },
    ]);
  });

  test('takes what it says of programmes along when it is removed', async () => {
    await writing.removeDocument(document, { requestId: 'removal' });
    expect(await standing('nrw/kulturministerium')).toEqual([]);
  });
});
