import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../graph/changes/archive/backup.ts';
import { openChangesFile } from '../../graph/changes/archive/changes-file.ts';
import { compactJournal } from '../../graph/changes/archive/compact.ts';
import { restoreDatabase, restoreFolder } from '../../graph/changes/archive/restore.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { RequestIdReused } from '../../graph/errors.ts';
import type { Bundle } from '../../graph/schema/bundle.ts';
import { loadInto, readLoadable } from '../../seed/load-files.ts';
import { readSeed } from '../../seed/read-data.ts';
import { engines, testOnce } from './engines.ts';
import { wholeContent } from './graph-content.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

const quiet = () => undefined;

/** The bundle with another review of one of its names, a different name for every number. */
function corrected(bundle: Bundle, number: number): Bundle {
  let at = 0;
  const names = bundle.sections.flatMap(({ rows }) => rows.flatMap(({ mentions }) => mentions)).length;
  return {
    ...bundle,
    sections: bundle.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        mentions: row.mentions.map((mention) =>
          at++ === number % names
            ? { ...mention, review: mention.review === 'open' ? ('confirmed' as const) : ('open' as const) }
            : mention,
        ),
      })),
    })),
  };
}

/** Puts a document there and corrects one name after the other, `count` times; `after` is told of each. */
async function correct(
  engine: Engine,
  bundle: Bundle,
  count: number,
  after: (number: number) => Promise<void> = async () => undefined,
): Promise<void> {
  const writing = writingOn(engine);
  let now = bundle;
  await writing.replaceDocument(now, { requestId: 'correction-0' });
  for (let number = 1; number <= count; number++) {
    now = corrected(now, number);
    await writing.replaceDocument(now, { requestId: `correction-${number}` });
    await after(number);
  }
}

testOnce(
  'a correction of one name in a curated programme adds less than 1 kB, and is found after a restart',
  async () => {
    const dataDir = await temporaryDir();
    const path = join(dataDir, journalName);
    const { registry, bundles } = await readSeed();
    const bundle = bundles.find(({ document }) => document.id === 'bergkamen-2023');
    if (bundle === undefined) throw new Error('bergkamen-2023 is not among the curated programmes');
    const engine = await openEmbedded({ dataDir });
    await writingOn(engine).saveRegistry(registry, { requestId: 'registry' });
    const sizes: number[] = [];
    await correct(engine, bundle, 40, async () => {
      sizes.push((await stat(path)).size);
    });
    const grown = sizes.map((size, at) => size - (sizes[at - 1] ?? size)).slice(1);
    expect(Math.max(...grown)).toBeLessThan(1000);
    expect(Math.min(...grown)).toBeGreaterThan(300);
    const before = await wholeContent(engine);
    await engine.close();

    const again = await openEmbedded({ dataDir });
    onTestFinished(() => again.close());
    expect(await wholeContent(again)).toEqual(before);
  },
);

/** What the lines of a journal hold of documents, oldest first. */
async function documentLines(path: string): Promise<('whole' | 'edits')[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.includes('"counts":{'))
    .map((line) => (line.includes('"edits":[') ? 'edits' : 'whole'));
}

async function smallGraph(): Promise<{ dataDir: string; engine: Engine }> {
  const dataDir = await temporaryDir();
  const engine = await openEmbedded({ dataDir });
  await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
  return { dataDir, engine };
}

/** What is compared of states that were there at different versions. */
async function documentContent(engine: Engine) {
  const { nodes, relations } = await wholeContent(engine);
  return {
    relations,
    nodes: nodes
      .filter(({ labels }) => !labels.includes('Change') && !labels.includes('Graph'))
      .map(({ labels, properties: { version: _version, ...properties } }) => ({ labels, properties })),
  };
}

describe.each(engines)('corrections on $name', (under) => {
  test('each of several states comes back, and corrections go on from it', async () => {
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const writing = writingOn(engine);
    await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
    const states: Awaited<ReturnType<typeof documentContent>>[] = [];
    await correct(engine, smallBundle, 5, async (number) => {
      states[number] = await documentContent(engine);
    });
    for (const number of [5, 4, 3]) {
      await writing.revert(`correction-${number}`, { requestId: `back-${number}` });
      expect(await documentContent(engine)).toEqual(states[number - 1]);
    }
    const state = await writing.documentState(smallBundle.document.id);
    const onTop = corrected(corrected(corrected(smallBundle, 1), 2), 7);
    await writing.replaceDocument(onTop, { requestId: 'on top' });
    await writing.revert('on top', { requestId: 'back again' });
    expect(await documentContent(engine)).toEqual(states[2]);
    expect(await writing.documentState(smallBundle.document.id)).toMatchObject({
      contentHash: state?.contentHash,
    });
    // A request that was served is known by the whole document, whatever its line holds.
    const version = await writing.version();
    await writing.replaceDocument(onTop, { requestId: 'on top' });
    expect(await writing.version()).toBe(version);
    await expect(writing.replaceDocument(smallBundle, { requestId: 'on top' })).rejects.toThrow(
      RequestIdReused,
    );
  });

  test('lines that hold what changed are the same on every engine, there and back again', async () => {
    const { dataDir, engine: source } = await smallGraph();
    await correct(source, smallBundle, 4);
    await writingOn(source).revert('correction-4', { requestId: 'back' });
    const before = await wholeContent(source);
    await source.close();
    const path = join(dataDir, journalName);
    expect(await documentLines(path)).toEqual(['whole', 'edits', 'edits', 'edits', 'edits']);

    const engine = await under.open();
    onTestFinished(() => engine.close());
    const file = await openChangesFile(path, quiet);
    try {
      await restoreDatabase(file, engine);
    } finally {
      await file.close();
    }
    expect(await wholeContent(engine)).toEqual(before);
    const backup = join(await temporaryDir(), 'backup.jsonl');
    await writeBackup(engine.lines(), backup);
    const lines = async (of: string) => (await readFile(of, 'utf8')).split('\n').slice(1);
    expect(await lines(backup)).toEqual(await lines(path));

    const restored = await temporaryDir();
    const second = await openChangesFile(backup, quiet);
    try {
      await restoreFolder(second, restored, quiet);
    } finally {
      await second.close();
    }
    const again = await openEmbedded({ dataDir: restored });
    onTestFinished(() => again.close());
    expect(await wholeContent(again)).toEqual(before);
  });

  test('changes of another graph are made again from lines that hold what changed', async () => {
    const { dataDir, engine: source } = await smallGraph();
    await correct(source, smallBundle, 4);
    const before = await documentContent(source);
    await source.close();
    const engine = await under.open();
    onTestFinished(() => engine.close());
    const loadable = await readLoadable([join(dataDir, journalName)]);
    onTestFinished(async () => {
      for (const journal of loadable.journals) await journal.close();
    });
    await loadInto(engine, loadable);
    await loadInto(engine, loadable);
    expect(await documentContent(engine)).toEqual(before);
    expect(await writingOn(engine).version()).toBe(6);
  });
});

testOnce('a compacted journal holds the last state whole, and what follows rests on it', async () => {
  const { dataDir, engine } = await smallGraph();
  await correct(engine, smallBundle, 4);
  await writingOn(engine).revert('correction-4', { requestId: 'back' });
  const before = await documentContent(engine);
  await engine.close();
  const path = join(dataDir, journalName);
  expect(await compactJournal(dataDir, quiet)).toMatchObject({ before: 7, after: 3 });
  expect(await documentLines(path)).toEqual(['whole']);
  const again = await openEmbedded({ dataDir });
  expect(await documentContent(again)).toEqual(before);
  const state = corrected(corrected(corrected(smallBundle, 1), 2), 3);
  await writingOn(again).replaceDocument(corrected(state, 5), { requestId: 'next' });
  const after = await wholeContent(again);
  await again.close();
  expect(await documentLines(path)).toEqual(['whole', 'edits']);
  const last = await openEmbedded({ dataDir });
  onTestFinished(() => last.close());
  expect(await wholeContent(last)).toEqual(after);
});
