import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { wholeContent } from '../../contract/graph-content.ts';
import { writingOn } from '../../contract/writing-on.ts';

/**
 * Run on a small disk of its own, whose folder is the argument: replaces a document on a graph that was opened from a
 * snapshot while the disk has room for a line of the journal but not for what Grafeo logs of it. Prints what came of it.
 */
const [dataDir = ''] = process.argv.slice(2);
const open = () => openEmbedded({ dataDir, snapshotAfter: 0 });
const retitled = (title: string) => ({ ...smallBundle, document: { ...smallBundle.document, title } });

const first = await open();
await writingOn(first).saveRegistry(smallRegistry, { requestId: 'registry' });
await writingOn(first).replaceDocument(smallBundle, { requestId: 'document' });
await first.close();
// This start leaves the snapshot.
await (await open()).close();

const engine = await open();
const writing = writingOn(engine);
const journal = () => readFile(join(dataDir, journalName), 'utf8');
const [before, content] = [await journal(), JSON.stringify(await wholeContent(engine))];
const filler = join(dataDir, 'filler');
const { bavail, bsize } = statfsSync(dataDir);
writeFileSync(filler, Buffer.alloc((bavail - 2) * bsize));
const refusal = await writing.replaceDocument(retitled('Neu'), { requestId: 'refused' }).then(
  () => null,
  (error: unknown) => (error instanceof Error ? error.name : String(error)),
);
const isUnchanged = (await journal()) === before && JSON.stringify(await wholeContent(engine)) === content;
rmSync(filler);
await writing.replaceDocument(retitled('Neuer'), { requestId: 'granted' });
const after = JSON.stringify(await wholeContent(engine));
await engine.close();
const again = await open();
const isFoundAgain = JSON.stringify(await wholeContent(again)) === after;
await again.close();
console.log(JSON.stringify({ refusal, isUnchanged, isFoundAgain }));
