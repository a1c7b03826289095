import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { wholeContent } from '../../contract/graph-content.ts';
import { writingOn } from '../../contract/writing-on.ts';

/**
 * Run on a small disk of its own, whose folder is the argument: replaces a document on a graph that was opened from a
 * snapshot while the disk has room for a line of the journal but not for what Grafeo logs of it. Then
 * starts anew while there is room for the journal but not for the copy. Prints what came of it.
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
const told = async () => (await engine.verify(1000))?.name ?? null;
const whileFull = await told();
const isUnchanged = (await journal()) === before && JSON.stringify(await wholeContent(engine)) === content;
rmSync(filler);
// Whether there is room again is looked for every two seconds.
for (let looks = 0; looks < 8 && (await told()) !== null; looks += 1) await pause(500);
const inTheEnd = await told();
await writing.replaceDocument(retitled('Neuer'), { requestId: 'granted' });
const after = JSON.stringify(await wholeContent(engine));
await engine.close();
const again = await open();
const isFoundAgain = JSON.stringify(await wholeContent(again)) === after;
await again.close();

// A hole of 20 blocks: less than the snapshot, more than what the start writes otherwise.
const room = statfsSync(dataDir);
writeFileSync(filler, Buffer.alloc((room.bavail - 20) * room.bsize));
const notices: string[] = [];
const cramped = await openEmbedded({ dataDir, snapshotAfter: 0, notice: (text) => notices.push(text) });
const isWhole = JSON.stringify(await wholeContent(cramped)) === after;
await writingOn(cramped).replaceDocument(retitled('Am neuesten'), { requestId: 'cramped' });
await cramped.close();
const said = notices.map((text) => /Arbeitskopie|keine Momentaufnahme/.exec(text)?.[0]);
console.log(JSON.stringify({ refusal, whileFull, inTheEnd, isUnchanged, isFoundAgain, isWhole, said }));
