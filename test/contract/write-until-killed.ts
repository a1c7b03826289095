import { randomUUID } from 'node:crypto';
import { openEmbedded } from '../../graph/engines/embedded.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';

// Run as a process of its own: writes documents and dismisses a finding of each until it is killed, and prints a line
// for each pair that was acknowledged.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: write-until-killed.ts DATA_DIR');

const store = new WholeGraph(await openEmbedded({ dataDir }));
await store.saveRegistry(smallRegistry, { requestId: 'registry' });
process.stdout.write('ack 0\n');
for (let number = 1; ; number++) {
  const id = `musterstadt-${number}`;
  const document = { ...smallBundle.document, id };
  await store.replaceDocument({ ...smallBundle, document }, { requestId: `request-${number}` });
  await store.dismiss(
    { document: id, finding: `L1|${id}/I.a/040701`, reason: 'Ist geklärt.', by: 'unstated' },
    { requestId: randomUUID() },
  );
  process.stdout.write(`ack ${number}\n`);
}
