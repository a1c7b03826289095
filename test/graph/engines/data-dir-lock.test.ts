import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { type DataDirLock, takeLock } from '../../../graph/engines/data-dir-lock.ts';
import { openEmbedded } from '../../../graph/changes/open-embedded.ts';
import { journalName } from '../../../graph/engines/journal.ts';
import { DataDirInUse, DataDirLost } from '../../../graph/errors.ts';
import { graphVersion } from '../../../graph/records/write/graph-state.ts';
import { WholeGraph } from '../whole-graph.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { temporaryDir } from '../../contract/temporary-dir.ts';
import { ownProcesses, testWith } from './namespaces.ts';

const holder = join(import.meta.dirname, 'hold-data-dir.ts');

/** Runs the holder in a process of its own, perhaps behind another command, and answers the line it says. */
async function startHolder(
  dataDir: string,
  behind: readonly string[] = [],
): Promise<{ child: ChildProcess; said: string }> {
  const [command = process.execPath, ...args] = [...behind, process.execPath, holder, dataDir];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  const said = await new Promise<string>((resolve) => lines.once('line', resolve));
  return { child, said };
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

/** Takes the directory for the rest of the test. */
async function hold(
  dataDir: string,
  options: { notice?: (text: string) => void; patience?: number } = {},
): Promise<DataDirLock> {
  const lock = await takeLock(dataDir, { notice: () => undefined, ...options });
  onTestFinished(() => lock.release());
  return lock;
}

/** A record as another machine would leave it. */
const foreign = {
  pid: 1,
  started: '123',
  token: 'of-another-machine',
  host: 'anderswo',
  boot: '00000000-0000-0000-0000-000000000000',
  since: '2026-01-02T03:04:05.678Z',
};

async function leaveRecord(dataDir: string, record: object): Promise<string> {
  const path = join(dataDir, 'lock');
  await writeFile(path, `${JSON.stringify(record)}\n`);
  return path;
}

test('a process cannot take a directory twice, not even under another spelling', async () => {
  const dataDir = await temporaryDir();
  const lock = await takeLock(dataDir, { notice: () => undefined });
  await expect(hold(dataDir)).rejects.toThrow(DataDirInUse);
  await expect(hold(join(dataDir, '..', dataDir.split('/').at(-1) ?? ''))).rejects.toThrow(DataDirInUse);
  await lock.release();
  await hold(dataDir);
});

test('who is refused reads who holds the directory, where and since when, in German and English', async () => {
  const dataDir = await temporaryDir();
  const { child, said } = await startHolder(dataDir);
  expect(said).toBe(`held by ${child.pid}`);
  const refused: unknown = await hold(dataDir).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataDirInUse);
  const [german, english] = String(refused).split('\n');
  const time = String.raw`20\d\d-\d\d-\d\d \d\d:\d\d:\d\d UTC`;
  expect(german).toMatch(new RegExp(`Prozess ${child.pid} auf „${hostname()}“ seit ${time}.* Beenden Sie`));
  expect(english).toMatch(new RegExp(`process ${child.pid} on "${hostname()}" since ${time}.* Stop`));
});

test('a stopped process keeps its directory, and of a killed one it is taken over at once', async () => {
  const dataDir = await temporaryDir();
  const { child } = await startHolder(dataDir);
  child.kill('SIGSTOP');
  await expect(hold(dataDir)).rejects.toThrow(DataDirInUse);
  const notices: string[] = [];
  await kill(child);
  const started = performance.now();
  await hold(dataDir, { notice: (text) => notices.push(text) });
  expect(performance.now() - started).toBeLessThan(2000);
  expect((await readdir(dataDir)).toSorted()).toEqual(['lock', 'lock.sqlite']);
  expect(notices).toEqual([]);
});

testWith(
  ownProcesses,
  'two containers that share a directory: the second is refused, and takes over when the first is killed',
  async () => {
    const dataDir = await temporaryDir();
    const unshare = ['unshare', ...ownProcesses];
    const first = await startHolder(dataDir, unshare);
    expect(first.said).toBe('held by 1');
    const second = await startHolder(dataDir, unshare);
    expect(second.said).toMatch(/wird schon benutzt: von Prozess 1 auf /);
    await expect(hold(dataDir)).rejects.toThrow(DataDirInUse);
    await kill(first.child);
    const third = await startHolder(dataDir, unshare);
    expect(third.said).toBe('held by 1');
  },
);

test('what a silent process of another machine left is taken over after a while, with a notice', async () => {
  const dataDir = await temporaryDir();
  await leaveRecord(dataDir, foreign);
  const notices: string[] = [];
  await hold(dataDir, { notice: (text) => notices.push(text), patience: 300 });
  expect(notices).toEqual([expect.stringContaining('Prozess 1 auf „anderswo“ seit 2026-01-02 03:04:05 UTC')]);
  expect(await readFile(join(dataDir, 'lock'), 'utf8')).toContain(`"pid":${process.pid}`);
});

test('a process of another machine that gives signs of life is respected, whatever its clock says', async () => {
  const dataDir = await temporaryDir();
  const path = await leaveRecord(dataDir, foreign);
  let clock = 2_000_000_000;
  await utimes(path, clock, clock);
  const signs = setInterval(() => void utimes(path, clock, (clock -= 3600)), 100);
  onTestFinished(() => {
    clearInterval(signs);
  });
  await expect(hold(dataDir, { patience: 1000 })).rejects.toThrow('anderswo');
});

test('a silent record is taken over also when it is dated in the future', async () => {
  const dataDir = await temporaryDir();
  const path = await leaveRecord(dataDir, { ...foreign, since: '2099-01-01T00:00:00.000Z' });
  await utimes(path, 4_000_000_000, 4_000_000_000);
  await hold(dataDir, { patience: 300 });
});

test('a record that was only begun is taken over after a while', async () => {
  const dataDir = await temporaryDir();
  await writeFile(join(dataDir, 'lock'), '{"pid":12,"sta');
  await hold(dataDir, { patience: 300 });
});

test('the lock of an earlier release is respected while its process lives, and taken over when it is dead', async () => {
  const dataDir = await temporaryDir();
  const living = spawn('sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void living.kill('SIGKILL'));
  await once(living, 'spawn');
  const started = (await readFile(`/proc/${living.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19];
  await leaveRecord(dataDir, { pid: living.pid, started, token: 'x' });
  await expect(hold(dataDir)).rejects.toThrow(`Prozess ${living.pid}. `);
  await kill(living);
  await hold(dataDir);
});

test('the record gives a sign of life every two seconds', async () => {
  const dataDir = await temporaryDir();
  await hold(dataDir);
  const path = join(dataDir, 'lock');
  await utimes(path, 1, 1);
  await expect.poll(async () => (await stat(path)).mtimeMs, { timeout: 5000 }).toBeGreaterThan(1000);
});

test('a lock file removed by hand comes back, and the directory stays held', async () => {
  const dataDir = await temporaryDir();
  const lock = await hold(dataDir);
  await rm(join(dataDir, 'lock'));
  await Promise.all([lock.expectHeld(), lock.expectHeld()]);
  await expect(hold(dataDir)).rejects.toThrow(`Prozess ${process.pid} `);
});

test.each([
  [
    'another machine took the directory',
    (dataDir: string) => leaveRecord(dataDir, foreign),
    /Prozess 1 auf „anderswo“/,
  ],
  [
    'the journal was replaced',
    (dataDir: string) => replace(join(dataDir, journalName)),
    /ersetzt, verändert/,
  ],
  [
    'somebody wrote into the journal',
    (dataDir: string) => writeFile(join(dataDir, journalName), 'x', { flag: 'a' }),
    /ersetzt, verändert/,
  ],
  ['the journal was removed', (dataDir: string) => rm(join(dataDir, journalName)), /entfernt/],
])('an owner stops writing and answering when %s', async (_what, meddle, reason) => {
  const dataDir = await temporaryDir();
  const notices: string[] = [];
  const engine = await openEmbedded({ dataDir, notice: (text) => notices.push(text) });
  onTestFinished(() => engine.close());
  const store = new WholeGraph(engine);
  await store.writing.saveRegistry(smallRegistry, { requestId: 'registry' });
  await meddle(dataDir);
  const path = join(dataDir, journalName);
  const before = await readFile(path, 'utf8').catch(() => null);
  const refused: unknown = await store.writing
    .replaceDocument(smallBundle, { requestId: 'document' })
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataDirLost);
  expect(String(refused)).toMatch(reason);
  await expect(engine.read(graphVersion, {})).rejects.toThrow(DataDirLost);
  await expect(engine.verify(1000)).rejects.toThrow(DataDirLost);
  expect(await readFile(path, 'utf8').catch(() => null)).toBe(before);
  expect(notices).toHaveLength(1);
});

async function replace(path: string): Promise<void> {
  const content = await readFile(path);
  await rm(path);
  await writeFile(path, content);
}

test('an owner that lost its directory leaves the lock of the new one alone', async () => {
  const dataDir = await temporaryDir();
  const lock = await takeLock(dataDir, { notice: () => undefined });
  const path = await leaveRecord(dataDir, foreign);
  await expect(lock.expectHeld()).rejects.toThrow(DataDirLost);
  await lock.release();
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(foreign);
});
