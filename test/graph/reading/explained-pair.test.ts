import { expect, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { Graph } from '../../../graph/graph.ts';
import { explainedPair } from '../../../graph/reading/review/explained-pair.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';

test('two partners are explained by the rules as they were before, and as one once they are', async () => {
  const engine = await openEmbedded({ dataDir: null });
  const graph = new Graph(engine);
  await graph.writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await graph.writing.replaceDocument(smallBundle, { requestId: 'document' });
  const [one, other] = ['musterstadt/archiv', 'musterstadt/schulen'];
  const explained = () => graph.ask((reading) => explainedPair(reading, { one, other }));
  const before = await explained();
  expect([before.one.name, before.why[0]?.de, before.decided]).toEqual([
    'Stadtarchiv',
    'nicht vorgeschlagen: Das eine ist ein Sammelname, das andere eine einzelne Einrichtung.',
    null,
  ]);
  const about = { kind: 'pair', a: one, b: other, judged: 'same' } as const;
  await graph.writing.decide({ decisions: [{ about }], withdraw: [] }, { requestId: 'same' });
  const { why, decided } = await explained();
  expect(why[0]?.de).toBe('nicht vorgeschlagen: Das ist ein und derselbe Eintrag.');
  expect(decided).toEqual({ key: `pair|${one}|${other}`, judged: 'same' });
  await graph.writing.revert('same', { requestId: 'back' });
  expect(await explained()).toEqual(before);
  await engine.close();
});
