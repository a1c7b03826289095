import { spawn } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { DamagedJournal, DataDirInUse, InvalidBundle } from '../../graph/errors.ts';
import { standingDismissals } from '../../graph/reading/dismissals.ts';
import { documentState, graphVersion } from '../../graph/records/write/graph-state.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { graphContent } from './graph-content.ts';
import { writeRemarks } from './remarks.ts';
import { smallBundle, smallRegistry } from './small-bundle.ts';
import { writingOn } from './writing-on.ts';
import { temporaryDir } from './temporary-dir.ts';

/** Opens a data directory, runs `work`, closes it. */
async function withEngine<T>(dataDir: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEmbedded({ dataDir });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

async function loadSmall(engine: Engine): Promise<void> {
  const writing = writingOn(engine);
  await writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await writing.replaceDocument(smallBundle, { requestId: 'document' });
}

test('a restart finds the same graph and the same version', async () => {
  const dataDir = await temporaryDir();
  const before = await withEngine(dataDir, async (engine) => {
    await loadSmall(engine);
    await writeRemarks(engine, smallBundle.document.id);
    return graphContent(engine);
  });
  const after = await withEngine(dataDir, graphContent);
  expect(after).toEqual(before);
  expect(after.nodes.length).toBeGreaterThan(20);
});

test('a process killed in the middle of its writes loses no acknowledged one', async () => {
  const dataDir = await temporaryDir();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('exit', (_code, signal) => {
      resolve(signal);
    });
  });
  let acknowledged = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(/^ack (\d+)$/.exec(line)?.[1]);
    if (acknowledged === 50) child.kill('SIGKILL');
  }
  expect(await exited).toBe('SIGKILL');
  expect(acknowledged).toBeGreaterThanOrEqual(50);

  await withEngine(dataDir, async (engine) => {
    for (let number = 1; number <= acknowledged; number++) {
      const document = `musterstadt-${number}`;
      expect(await engine.read(documentState, { document })).toHaveLength(1);
      expect((await standingDismissals(await new WholeGraph(engine).reading(), document)).size).toBe(1);
    }
    const [graph] = await engine.read(graphVersion, {});
    // A document and its dismissal are acknowledged together; one or both of the next may have reached the disk.
    const sure = 1 + 2 * acknowledged;
    expect([sure, sure + 1, sure + 2]).toContain(graph?.version);
  });
});

test('a torn last line is dropped with a notice and the next write follows the sound part', async () => {
  const dataDir = await temporaryDir();
  await withEngine(dataDir, loadSmall);
  await appendFile(join(dataDir, journalName), '{"sum":"12","id":"torn","kind":"docu');

  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
  await writingOn(engine).removeDocument('musterstadt-2024', { requestId: 'removal' });
  await engine.close();
  expect(notices).toEqual([expect.stringContaining('line 4 was torn')]);

  const [graph] = await withEngine(dataDir, (again) => again.read(graphVersion, {}));
  expect(graph?.version).toBe(3);
});

test('pages of the last line that never reached the disk count as torn', async () => {
  const dataDir = await temporaryDir();
  await withEngine(dataDir, loadSmall);
  await appendFile(join(dataDir, journalName), `${'\0'.repeat(40)}"}\n`);
  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
  await engine.close();
  expect(notices).toHaveLength(1);
});

test('damage before the last line stops the start and names the line', async () => {
  const dataDir = await temporaryDir();
  await withEngine(dataDir, loadSmall);
  const path = join(dataDir, journalName);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('Volkshochschule', 'Volkshochscnule'));
  await expect(openEmbedded({ dataDir })).rejects.toThrow(DamagedJournal);
  await expect(openEmbedded({ dataDir })).rejects.toThrow(/line 2: .*checksum/);
  expect(await readFile(path, 'utf8')).toContain('Volkshochscnule');
});

test('a refused change leaves nothing in the journal', async () => {
  const dataDir = await temporaryDir();
  const path = join(dataDir, journalName);
  await withEngine(dataDir, async (engine) => {
    await loadSmall(engine);
    const before = await readFile(path, 'utf8');
    const writing = writingOn(engine);
    const dangling = { ...smallBundle, products: [] };
    await expect(writing.replaceDocument(dangling, { requestId: 'bad' })).rejects.toThrow(InvalidBundle);
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

test('a repeated request and an equal bundle leave nothing in the journal', async () => {
  const dataDir = await temporaryDir();
  const path = join(dataDir, journalName);
  await withEngine(dataDir, async (engine) => {
    await loadSmall(engine);
    const before = await readFile(path, 'utf8');
    await loadSmall(engine);
    await writingOn(engine).replaceDocument(smallBundle, { requestId: 'another' });
    expect(await readFile(path, 'utf8')).toBe(before);
  });
});

test('a second opening of the data directory is refused while the first lives', async () => {
  const dataDir = await temporaryDir();
  await withEngine(dataDir, async () => {
    await expect(openEmbedded({ dataDir })).rejects.toThrow(DataDirInUse);
  });
  await withEngine(dataDir, loadSmall);
});

test('the lock of another living process is respected, that of a dead one taken over', async () => {
  const dataDir = await temporaryDir();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  await new Promise((resolve) => lines.once('line', resolve));
  child.kill('SIGSTOP');
  await expect(openEmbedded({ dataDir })).rejects.toThrow(DataDirInUse);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
  await withEngine(dataDir, loadSmall);
});
