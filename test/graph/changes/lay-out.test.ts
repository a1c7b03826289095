import { expect, test } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import type { Query } from '../../../graph/engines/engine.ts';
import { wholeContent } from '../../contract/graph-content.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { temporaryDir } from '../../contract/temporary-dir.ts';
import { writingOn } from '../../contract/writing-on.ts';

/** The labels of the nodes in the order in which the engine keeps them. */
const kept = {
  name: 'labels as they are kept',
  text: 'MATCH (node:Entity) RETURN id(node) AS at, labels(node) AS labels ORDER BY at',
  params: z.strictObject({}),
  row: z.strictObject({ at: z.int(), labels: z.array(z.string()) }),
} satisfies Query;

test('a start that leaves a snapshot keeps the nodes of each kind side by side, in the same graph', async () => {
  const dataDir = await temporaryDir();
  const written = await openEmbedded({ dataDir });
  const writing = writingOn(written);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  const { document } = smallBundle;
  for (const id of [document.id, `${document.id}-2`])
    await writing.replaceDocument({ ...smallBundle, document: { ...document, id } }, { requestId: id });
  const content = await wholeContent(written);
  await written.close();

  const engine = await openEmbedded({ dataDir, snapshotAfter: 0 });
  const labels = (await engine.read(kept, {})).map((node) => node.labels.toSorted().join(' '));
  const begun = labels.filter((label, at) => label !== labels[at - 1]);
  expect(begun.length).toBeGreaterThan(5);
  expect(new Set(begun).size).toBe(begun.length);
  expect(await wholeContent(engine)).toEqual(content);
  await engine.close();
});
