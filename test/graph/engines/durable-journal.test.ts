import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { raiseFormat1 } from '../../../graph/changes/archive/raise-format-1.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { openJournal } from '../../../graph/engines/open-journal.ts';
import { StorageFull, StorageUnwritable } from '../../../graph/errors.ts';
import { WholeGraph } from '../whole-graph.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { temporaryDir } from '../../contract/temporary-dir.ts';
import { systemError, watchFileCalls } from './file-calls.ts';

/** A store with a document on disk; `content` reads the journal as it is now. */
async function openSmall() {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  onTestFinished(() => engine.close());
  const store = new WholeGraph(engine);
  await store.writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await store.writing.replaceDocument(smallBundle, { requestId: 'document' });
  return { dataDir, store, content: () => readFile(join(dataDir, journalName), 'utf8') };
}

function dismissOne(store: WholeGraph, reason = 'Ist geklärt.') {
  const document = smallBundle.document.id;
  const finding = `L1|${document}/I.a/040701`;
  return store.writing.dismiss({ document, finding, reason }, { requestId: randomUUID() });
}

/** What a later start finds in a directory that is no longer held. */
async function versionAfterRestart(dataDir: string): Promise<number> {
  const engine = await openEmbedded({ dataDir });
  try {
    return await new WholeGraph(engine).version();
  } finally {
    await engine.close();
  }
}

const refuse = (code: string) => async () => {
  throw systemError(code);
};

test('a change is on the disk before it is answered, and before anybody can read it', async () => {
  const { store } = await openSmall();
  const { log, before } = await watchFileCalls();
  let reachDisk = (): void => undefined;
  before('sync', () => new Promise((resolve) => (reachDisk = resolve)));
  const answer = dismissOne(store).then(() => log.push('answer'));
  await expect.poll(() => log.at(-1)).toBe('sync');
  expect(await store.version()).toBe(2);
  reachDisk();
  await answer;
  expect(log.filter((call) => !call.startsWith('write'))).toEqual(['sync', 'sync ends', 'answer']);
  expect(log.indexOf('write ends')).toBeGreaterThan(-1);
  expect(log.lastIndexOf('write ends')).toBeLessThan(log.indexOf('sync'));
  expect(await store.version()).toBe(3);
});

test.each([
  ['ENOSPC', StorageFull, /ist voll.*\n.*is full/],
  ['EDQUOT', StorageFull, /kontingent.*\n.*quota/],
  ['EROFS', StorageUnwritable, /nur gelesen.*\n.*only be read/],
  ['EACCES', StorageUnwritable, /Rechte.*\n.*permissions/],
  ['EIO', StorageUnwritable, /\(EIO\).*\n.*\(EIO\)/],
])('a write refused with %s leaves nothing, and the next one is made', async (code, kind, words) => {
  const { store, content } = await openSmall();
  const files = await watchFileCalls();
  const sound = await content();
  for (const step of ['write', 'sync'] as const) {
    files.before(step, refuse(code));
    const refused: unknown = await dismissOne(store).catch((error: unknown) => error);
    files.before(step, null);
    expect(await content()).toBe(sound);
    expect(refused).toBeInstanceOf(kind);
    expect(String(refused)).toMatch(words);
    expect(await store.version()).toBe(2);
    expect(await store.graph.verify(1000)).toBe(refused);
  }
  await dismissOne(store);
  expect(await store.graph.verify(1000)).toBe(null);
  expect((await content()).startsWith(sound)).toBe(true);
});

test('what a refused write left and cannot be taken away stops every other write until it is', async () => {
  const { dataDir, store, content } = await openSmall();
  const sound = await content();
  const files = await watchFileCalls();
  files.before('sync', refuse('ENOSPC'));
  files.before('truncate', refuse('EIO'));
  await expect(
    dismissOne(store, 'Eine sehr lange Begründung, die nicht zurückzunehmen war.'),
  ).rejects.toThrow(StorageFull);
  const spoilt = await content();
  expect(spoilt.length).toBeGreaterThan(sound.length);

  files.before('sync', null);
  await expect(dismissOne(store, 'Kurz.')).rejects.toThrow(StorageUnwritable);
  expect(await content()).toBe(spoilt);
  expect(await store.graph.verify(1000)).toBeInstanceOf(StorageUnwritable);

  files.before('truncate', null);
  await dismissOne(store, 'Kurz.');
  expect(await store.graph.verify(1000)).toBe(null);
  expect((await content()).startsWith(sound)).toBe(true);
  expect(await content()).not.toContain('zurückzunehmen');
  await store.close();
  expect(await versionAfterRestart(dataDir)).toBe(3);
});

test('closing takes away what a refused write left', async () => {
  const { store, content } = await openSmall();
  const sound = await content();
  const files = await watchFileCalls();
  files.before('sync', refuse('ENOSPC'));
  files.before('truncate', refuse('EIO'));
  await expect(dismissOne(store)).rejects.toThrow(StorageFull);
  files.before('sync', null);
  files.before('truncate', null);
  await store.close();
  expect(await content()).toBe(sound);
});

test('whether there is room again is found out without a write, every two seconds at most', async () => {
  const { dataDir, store } = await openSmall();
  const files = await watchFileCalls();
  files.before('write', refuse('ENOSPC'));
  await expect(dismissOne(store)).rejects.toThrow(StorageFull);
  const calls = files.log.length;
  expect(await store.graph.verify(1000)).toBeInstanceOf(StorageFull);
  expect(files.log).toHaveLength(calls);
  files.before('write', null);
  await expect.poll(() => store.graph.verify(1000), { timeout: 5000, interval: 200 }).toBe(null);
  expect(files.log.slice(calls)).toEqual(['write', 'write ends', 'sync', 'sync ends']);
  await expect(readFile(join(dataDir, 'probe'))).rejects.toThrow('ENOENT');
});

test('an entry that must go again and cannot be taken away stops every other write until it is', async () => {
  const dataDir = await temporaryDir();
  const journal = await openJournal(dataDir, { notice: () => undefined, raise: raiseFormat1 });
  onTestFinished(() => journal.close());
  const lines = (version: number, text: string) => [{ version, text }];
  await journal.append(lines(1, 'stays'));
  await journal.append(lines(2, 'undone'));
  const files = await watchFileCalls();
  files.before('truncate', refuse('EIO'));
  await expect(journal.undoLast(null)).rejects.toThrow(StorageUnwritable);
  await expect(journal.append(lines(3, 'refused'))).rejects.toThrow(StorageUnwritable);
  files.before('truncate', null);
  await journal.append(lines(2, 'follows'));
  const text = await readFile(join(dataDir, journalName), 'utf8');
  expect([...text.matchAll(/stays|undone|refused|follows/g)].map(String)).toEqual(['stays', 'follows']);
});
