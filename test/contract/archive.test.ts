import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backUpFolder, writeBackup } from '../../graph/changes/archive/backup.ts';
import { openChangesFile } from '../../graph/changes/archive/changes-file.ts';
import { compactJournal } from '../../graph/changes/archive/compact.ts';
import { restoreDatabase, restoreFolder } from '../../graph/changes/archive/restore.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { DamagedJournal, DataDirInUse, NotEmpty } from '../../graph/errors.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { randomNumbers } from '../bench/random-numbers.ts';
import { engines } from './engines.ts';
import { wholeContent } from './graph-content.ts';
import { makeRandomChanges } from './random-changes.ts';
import { smallBundle } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const quiet = () => undefined;

/** A data directory after some random changes, with what its graph holds and answers. */
async function filledFolder(seed = 7) {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  await makeRandomChanges(engine, randomNumbers(seed), 40);
  const held = await contentAndHistory(engine);
  await engine.close();
  return { dataDir, held };
}

async function contentAndHistory(engine: Awaited<ReturnType<typeof openEmbedded>>) {
  const store = new WholeGraph(engine);
  return {
    content: await wholeContent(engine),
    history: await store.history({ limit: 200 }),
    documents: await store.documents(),
    dismissals: await store.dismissals(),
  };
}

async function heldIn(dataDir: string) {
  const engine = await openEmbedded({ dataDir });
  const held = await contentAndHistory(engine);
  await engine.close();
  return held;
}

async function backUp(dataDir: string): Promise<string> {
  const path = join(await temporaryDir(), 'backup.jsonl');
  await backUpFolder(dataDir, path);
  return path;
}

async function restored(path: string): Promise<string> {
  const dataDir = await temporaryDir();
  const file = await openChangesFile(path, quiet);
  try {
    await restoreFolder(file, dataDir, () => undefined);
  } finally {
    await file.close();
  }
  return dataDir;
}

describe.each(engines.filter(({ name }) => name !== 'embedded'))('a backup over $name', (under) => {
  test('gives the same graph, history and lines there and back again', async () => {
    const { dataDir, held } = await filledFolder();
    const first = await backUp(dataDir);
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const file = await openChangesFile(first, quiet);
    onTestFinished(() => file.close());
    await restoreDatabase(file, engine);
    expect(await contentAndHistory(engine)).toEqual(held);
    await expect(restoreDatabase(file, engine)).rejects.toThrow(NotEmpty);

    const second = join(await temporaryDir(), 'second.jsonl');
    await writeBackup(engine.lines(), second);
    const lines = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(1);
    expect(await lines(second)).toEqual(await lines(first));
    expect(await heldIn(await restored(second))).toEqual(held);
    // The history goes on where it was.
    const [last] = held.history.changes;
    if (last) await writingOn(engine).revert(last.id, { requestId: 'goes on' });
    expect(await writingOn(engine).version()).toBe((last?.version ?? 0) + 1);
  });

  test('that cannot be applied leaves the database empty', async () => {
    const { dataDir } = await filledFolder();
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const file = await openChangesFile(join(dataDir, journalName), quiet);
    onTestFinished(() => file.close());
    let calls = 0;
    const failing = {
      ...file,
      lineOf: (version: number) => (++calls > 3 ? Promise.resolve(null) : file.lineOf(version)),
    };
    await expect(restoreDatabase(failing, engine)).rejects.toThrow(DamagedJournal);
    expect((await wholeContent(engine)).nodes).toEqual([]);
  });
});

test('a backup is taken while the graph is in use, without a line that is not finished', async () => {
  const { dataDir } = await filledFolder();
  const engine = await openEmbedded({ dataDir });
  onTestFinished(() => engine.close());
  const journal = join(dataDir, journalName);
  const text = await readFile(journal, 'utf8');
  const path = await backUp(dataDir);
  expect((await readFile(path, 'utf8')).split('\n').slice(1)).toEqual(text.split('\n').slice(1));
  await writeFile(journal, `${text}{"version":99,"before":"`);
  expect((await readFile(await backUp(dataDir), 'utf8')).split('\n').slice(1)).toEqual(
    text.split('\n').slice(1),
  );
});

test('a shortened or altered backup is refused in words and restores nothing', async () => {
  const { dataDir } = await filledFolder();
  const path = await backUp(dataDir);
  const text = await readFile(path, 'utf8');
  const whole = text.trimEnd().split('\n');
  const faulty: readonly (readonly [string, RegExp])[] = [
    [`${whole.slice(0, -1).join('\n')}\n`, /incomplete: \d+ of \d+ lines/],
    [text.slice(0, -30), /incomplete: \d+ of \d+ lines/],
    [text.replace('Musikschule', 'Musikschole'), /line \d+: The line is damaged/],
    [whole.slice(1).join('\n'), /neither a journal nor a backup/],
    ['', /neither a journal nor a backup/],
  ];
  for (const [content, reason] of faulty) {
    await writeFile(path, content);
    await expect(openChangesFile(path, quiet)).rejects.toThrow(DamagedJournal);
    await expect(openChangesFile(path, quiet)).rejects.toThrow(reason);
  }
});

test('a backup is restored into an empty folder only, and not into one that is in use', async () => {
  const { dataDir, held } = await filledFolder();
  const path = await backUp(dataDir);
  expect(await heldIn(await restored(path))).toEqual(held);
  const file = await openChangesFile(path, quiet);
  onTestFinished(() => file.close());
  await expect(restoreFolder(file, dataDir, () => undefined)).rejects.toThrow(NotEmpty);
  const other = await temporaryDir();
  const engine = await openEmbedded({ dataDir: other });
  await expect(restoreFolder(file, other, () => undefined)).rejects.toThrow(DataDirInUse);
  await engine.close();
  await restoreFolder(file, other, () => undefined);
  expect(await heldIn(other)).toEqual(held);
});

test.each([2, 6, 9])(
  'a compacted journal gives the same graph but for the changes left out (%i)',
  async (seed) => {
    const { dataDir, held } = await filledFolder(seed);
    const journal = join(dataDir, journalName);
    const before = await readFile(journal, 'utf8');
    const done = await compactJournal(dataDir, quiet);
    expect(done.after).toBeLessThan(done.before);
    expect(await readFile(done.aside ?? '', 'utf8')).toBe(before);
    const after = await heldIn(dataDir);
    const graph = ({ content }: typeof held) => ({
      relations: content.relations,
      nodes: content.nodes
        .filter(({ labels }) => !labels.includes('Change'))
        .map(({ labels, properties: { lastSum: _lastSum, ...properties } }) => ({ labels, properties })),
    });
    expect(graph(after)).toEqual(graph(held));
    expect([after.documents, after.dismissals]).toEqual([held.documents, held.dismissals]);
    const versions = held.history.changes.map(({ version }) => version);
    expect(versions).toEqual(expect.arrayContaining(after.history.changes.map(({ version }) => version)));

    const compacted = await readFile(journal, 'utf8');
    expect(await compactJournal(dataDir, quiet)).toMatchObject({ aside: null });
    expect(await readFile(journal, 'utf8')).toBe(compacted);
    expect((await readdir(dataDir)).toSorted()).toEqual([
      'journal.before-compact.jsonl',
      journalName,
      'lock.sqlite',
    ]);
  },
);

test('a journal in use is not compacted', async () => {
  const { dataDir } = await filledFolder();
  const engine = await openEmbedded({ dataDir });
  await expect(compactJournal(dataDir, quiet)).rejects.toThrow(DataDirInUse);
  await engine.close();
});

test('what a compacted journal left out cannot be gone back to, and says so', async () => {
  const dataDir = await temporaryDir();
  const first = await openEmbedded({ dataDir });
  await makeRandomChanges(first, randomNumbers(1), 0);
  const writing = writingOn(first);
  await writing.replaceDocument(smallBundle, { requestId: 'one' });
  const retitled = { ...smallBundle, document: { ...smallBundle.document, title: 'Neu' } };
  await writing.replaceDocument(retitled, { requestId: 'two' });
  await first.close();
  await compactJournal(dataDir, quiet);
  const engine = await openEmbedded({ dataDir });
  onTestFinished(() => engine.close());
  await expect(writingOn(engine).revert('two', { requestId: 'back' })).rejects.toThrow('no longer kept');
});
