import { randomUUID } from 'node:crypto';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';

// Run as a process of its own: writes documents and dismisses a finding of each until it is killed, and prints a line
// for each pair that was acknowledged.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: write-until-killed.ts DATA_DIR');

const engine = await openEmbedded({ dataDir });

const writing = writingOn(engine);
await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
process.stdout.write('ack 0\n');
for (let number = 1; ; number++) {
  const id = `musterstadt-${number}`;
  const document = { ...smallBundle.document, id };
  await writing.replaceDocument({ ...smallBundle, document }, { requestId: `request-${number}` });
  await writing.dismiss(
    { document: id, finding: `L1|${id}/I.a/040701`, reason: 'Ist geklärt.' },
    { requestId: randomUUID() },
  );
  process.stdout.write(`ack ${number}\n`);
}
