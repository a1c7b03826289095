import { openEmbedded } from '../../graph/engines/embedded.ts';
import { GraphStore } from '../../graph/store.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';

// Run as a process of its own: writes documents until it is killed and prints a line for each
// that was acknowledged.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: write-until-killed.ts DATA_DIR');

const store = new GraphStore(await openEmbedded({ dataDir }));
await store.saveRegistry(smallRegistry, { requestId: 'registry' });
process.stdout.write('ack 0\n');
for (let number = 1; ; number++) {
  const document = { ...smallBundle.document, id: `musterstadt-${number}` };
  await store.replaceDocument({ ...smallBundle, document }, { requestId: `request-${number}` });
  process.stdout.write(`ack ${number}\n`);
}
