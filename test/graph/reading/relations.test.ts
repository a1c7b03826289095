import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Engine } from '../../../graph/engines/engine.ts';
import { relations } from '../../../graph/reading/relations.ts';
import type { NodeRelation } from '../../../graph/schema/detail-answers.ts';
import { WholeGraph } from '../whole-graph.ts';
import { loadSeed } from '../../../seed/load.ts';
import { readSeed } from '../../../seed/read-data.ts';
import { writingOn } from '../../contract/writing-on.ts';
import type { Writing } from '../../../graph/changes/writing.ts';

let engine: Engine;
let store: WholeGraph;
let writing: Writing;

beforeAll(async () => {
  engine = await openEmbedded({ dataDir: null });
  store = new WholeGraph(engine);
  writing = writingOn(engine);
  await loadSeed(writing, await readSeed());
});

afterAll(() => store.close());

async function matches(id: string): Promise<NodeRelation[]> {
  return (await relations(await new WholeGraph(engine).reading(), id)).filter(
    ({ kind }) => kind === 'MATCHES',
  );
}

test.each([
  ['unchanged', 'hilden-2024/I.a/040103/m2', 'hilden-2023/I.a/040103/m2', 'unverändert'],
  ['changed', 'hilden-2024/I.a/040103/m1', 'hilden-2023/I.a/040103/m1', 'geändert'],
  ['immediate measure', 'bergkamen-2023/SM/m1', 'bergkamen-2023/HF1/6/m1', 'Sofortmaßnahme'],
])('a measure says how it matches another one: %s', async (en, from, to, de) => {
  const note = { de, en };
  expect(await matches(from)).toMatchObject([{ outgoing: true, node: { id: to }, note }]);
  expect(await matches(to)).toMatchObject([{ outgoing: false, node: { id: from }, note }]);
});
