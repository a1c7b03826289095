import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compactJournal } from '../../graph/changes/archive/compact.ts';
import { openChangesFile } from '../../graph/changes/archive/changes-file.ts';
import { restoreFolder } from '../../graph/changes/archive/restore.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { Registry } from '../../graph/schema/registry.ts';
import { randomNumbers } from '../bench/random-numbers.ts';
import { wholeContent } from './graph-content.ts';
import { makeRandomChanges } from './random-changes.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const snapshotName = 'graph.snapshot';

/** Opens a graph that leaves a snapshot whenever its start made any change, and does something with it. */
async function opened<T>(dataDir: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const { result, notices } = await openedWithNotices(dataDir, work);
  expect(notices).toEqual([]);
  return result;
}

async function openedWithNotices<T>(dataDir: string, work: (engine: Engine) => Promise<T>) {
  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, snapshotAfter: 0, notice: (text) => notices.push(text) });
  try {
    return { result: await work(engine), notices };
  } finally {
    await engine.close();
  }
}

/** When the snapshot was written. */
const writtenAt = async (dataDir: string) =>
  (await stat(join(dataDir, snapshotName), { bigint: true })).mtimeNs;

const change = (from: number, seed: number) => async (engine: Engine) => {
  expect(await makeRandomChanges(engine, randomNumbers(seed), 20, from)).toBeGreaterThan(5);
  return wholeContent(engine);
};

test.each([1, 4, 7, 12])(
  'a start from a snapshot and the lines after it gives the same graph (%i)',
  async (seed) => {
    const dataDir = await temporaryDir();
    const first = await opened(dataDir, change(0, seed));
    expect(await opened(dataDir, wholeContent)).toEqual(first);
    const written = await writtenAt(dataDir);
    // Where nothing follows the snapshot there is nothing to make, and no need for another.
    const second = await opened(dataDir, async (engine) => {
      expect(await wholeContent(engine)).toEqual(first);
      return change(20, seed + 100)(engine);
    });
    expect(await writtenAt(dataDir)).toBe(written);
    expect(await opened(dataDir, wholeContent)).toEqual(second);
    expect(await writtenAt(dataDir)).not.toBe(written);
    expect(await opened(dataDir, wholeContent)).toEqual(second);
    expect((await readdir(dataDir)).toSorted()).toEqual([snapshotName, journalName, 'lock.sqlite']);
  },
);

test('what was before a snapshot is taken back in lines after it', async () => {
  const dataDir = await temporaryDir();
  await opened(dataDir, async (engine) => {
    const writing = writingOn(engine);
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
    await writing.saveRegistry(Registry.parse({ things: [added] }), { requestId: 'more' });
    await writing.replaceDocument(smallBundle, { requestId: 'document' });
    await writing.replaceDocument(titled('Neu'), { requestId: 'titled' });
  });
  await opened(dataDir, async () => undefined);
  const after = await opened(dataDir, async (engine) => {
    const writing = writingOn(engine);
    await writing.revert('more', { requestId: 'less' });
    await writing.replaceDocument(titled('Neuer'), { requestId: 'titled again' });
    await writing.revert('titled again', { requestId: 'back' });
    await writing.revert('titled', { requestId: 'further back' });
    return wholeContent(engine);
  });
  const written = await writtenAt(dataDir);
  expect(await opened(dataDir, wholeContent)).toEqual(after);
  expect(await writtenAt(dataDir)).not.toBe(written);
});

const added = { id: 'programm/neu', kind: 'programme', name: 'Neues Programm' };
const titled = (title: string) => ({ ...smallBundle, document: { ...smallBundle.document, title } });

async function withSnapshot() {
  const dataDir = await temporaryDir();
  await opened(dataDir, change(0, 3));
  const content = await opened(dataDir, wholeContent);
  return { dataDir, path: join(dataDir, snapshotName), content, written: await writtenAt(dataDir) };
}

const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['of another release', (bytes) => replaced(bytes, /"release":"./, '"release":"x')],
  ['of another journal', (bytes) => replaced(bytes, /"sum":"..../, '"sum":"zzzz')],
  ['of a version that the journal does not have', (bytes) => replaced(bytes, /"version":\d/, '"version":9')],
  ['with a damaged byte', (bytes) => bytes.fill(bytes.readUInt8(9000) ^ 1, 9000, 9001)],
  ['that is cut off', (bytes) => bytes.subarray(0, bytes.length - 100)],
  ['that is none', () => Buffer.from('nothing of the kind')],
  ['that is empty', () => Buffer.alloc(0)],
];

/** The head of a snapshot altered, its length kept. */
function replaced(bytes: Buffer, pattern: RegExp, by: string): Buffer {
  const head = bytes.toString('latin1', 0, 1024);
  return Buffer.concat([Buffer.from(head.replace(pattern, by), 'latin1'), bytes.subarray(1024)]);
}

test.each(damages)('a snapshot %s is not used, and another takes its place', async (_, damage) => {
  const { dataDir, path, content } = await withSnapshot();
  await writeFile(path, damage(await readFile(path)));
  const written = await writtenAt(dataDir);
  expect(await opened(dataDir, wholeContent)).toEqual(content);
  expect(await writtenAt(dataDir)).not.toBe(written);
  expect(await opened(dataDir, wholeContent)).toEqual(content);
});

test('what a killed process left of its copy is not used, and removed', async () => {
  const { dataDir, content } = await withSnapshot();
  await writeFile(join(dataDir, 'graph.open'), 'half a graph');
  await writeFile(join(dataDir, 'graph.snapshot.unfinished'), 'half a snapshot');
  expect(await opened(dataDir, wholeContent)).toEqual(content);
  expect(await readdir(dataDir)).not.toContain('graph.open');
});

test('a programme counts as a whole, also where its last line holds only what changed', async () => {
  const dataDir = await temporaryDir();
  const [size, half] = [JSON.stringify(smallBundle).length, JSON.stringify(smallBundle).length / 2];
  const open = (snapshotAfter: number) => openEmbedded({ dataDir, snapshotAfter, notice: quiet });
  const engine = await open(size);
  await writingOn(engine).saveRegistry(Registry.parse({ ...smallRegistry, proposals: [] }), {
    requestId: 'one',
  });
  await writingOn(engine).replaceDocument(smallBundle, { requestId: 'document' });
  await writingOn(engine).replaceDocument(titled('Neu'), { requestId: 'titled' });
  await engine.close();
  const registry = (await readFile(join(dataDir, journalName), 'utf8')).split('\n')[1]?.length ?? 0;
  await (await open(registry + size + half)).close();
  expect(await readdir(dataDir)).not.toContain(snapshotName);
  await (await open(registry + half)).close();
  expect(await readdir(dataDir)).toContain(snapshotName);
});

test('a journal that was compacted is read from its beginning', async () => {
  const { dataDir, written } = await withSnapshot();
  await compactJournal(dataDir, () => undefined);
  await opened(dataDir, wholeContent);
  expect(await writtenAt(dataDir)).not.toBe(written);
});

test('compacting and restoring leave the snapshot of the graph that they try their lines out in', async () => {
  const { dataDir } = await withSnapshot();
  await compactJournal(dataDir, quiet, 0);
  const compacted = await writtenAt(dataDir);
  const content = await opened(dataDir, wholeContent);
  expect(await writtenAt(dataDir)).toBe(compacted);

  const restored = await temporaryDir();
  const file = await openChangesFile(join(dataDir, journalName), quiet);
  try {
    await restoreFolder(file, restored, quiet, 0);
  } finally {
    await file.close();
  }
  const written = await writtenAt(restored);
  expect(await opened(restored, wholeContent)).toEqual(content);
  expect(await writtenAt(restored)).toBe(written);
});

const quiet = () => undefined;

test('where no snapshot can be written the graph is there all the same, and it is said', async () => {
  const { dataDir, path, content } = await withSnapshot();
  await writeFile(path, '');
  await mkdir(`${path}.unfinished`);
  const { result, notices } = await openedWithNotices(dataDir, wholeContent);
  expect(result).toEqual(content);
  expect(notices).toEqual([expect.stringMatching(/wurde keine Momentaufnahme.*\n.*No snapshot was left/)]);
});
