import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WholeGraph } from '../graph/whole-graph.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { Dismissal } from '../../graph/schema/dismissal.ts';
import { GapsAnswer } from '../../graph/schema/gap-answers.ts';
import { Problem } from '../../graph/schema/problem.ts';
import { Readiness } from '../../graph/schema/readiness.ts';
import { temporaryDir } from '../contract/temporary-dir.ts';
import { addressIn } from '../e2e/app.ts';
import { ownMounts, testWith } from '../graph/engines/namespaces.ts';
import { fill, ownDisk } from './own-disk.ts';

const root = join(import.meta.dirname, '../..');
const server = [process.execPath, join(root, 'api/main.ts')];
const document = 'hilden-2024';

async function readiness(url: string): Promise<[number, Readiness]> {
  const response = await fetch(`${url}/readyz`);
  return [response.status, Readiness.parse(await response.json())];
}

function dismiss(url: string, finding: string): Promise<Response> {
  return fetch(`${url}/api/dismissals`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ document, finding, reason: 'Ist geklärt. '.repeat(35) }),
  });
}

/** Begins to read in a file whose lines take more room than the last page of a file has left. */
function upload(url: string): Promise<Response> {
  const rows = Array.from({ length: 60 }, (_, at) => `Musikschule;Singen mit der Gruppe ${at};VHS`);
  return fetch(`${url}/api/imports?town=hilden&year=2026&file=plan.csv`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/csv' },
    body: ['Bereich;Maßnahme;Partner', ...rows].join('\n'),
  });
}

testWith(
  ownMounts,
  'a service whose disk is full refuses changes, answers questions, and recovers when there is room',
  async () => {
    const disk = await ownDisk('2m');
    const printed = disk.start(server, { DATA_DIR: disk.path, PORT: '0', NEO4J_URI: '', RATE_LIMIT: '0' });
    await expect.poll(() => addressIn(printed()), { timeout: 60_000 }).toBeDefined();
    const url = addressIn(printed()) ?? '';
    await expect.poll(() => readiness(url), { timeout: 60_000 }).toEqual([200, { status: 'ready' }]);
    const { findings } = GapsAnswer.parse(await (await fetch(`${url}/api/gaps?document=${document}`)).json());
    const open = findings.map(({ key }) => key);
    const journal = join(disk.reached, journalName);
    const filler = fill(disk);

    // What is left of the journal's last page still takes an entry or two; the one that ends it is written in part.
    const saved: Dismissal[] = [];
    let refused: Response | undefined;
    let before = '';
    while (refused === undefined) {
      before = await readFile(journal, 'utf8');
      const response = await dismiss(url, open.pop() ?? '');
      if (response.status === 201) saved.push(Dismissal.parse(await response.json()));
      else refused = response;
    }
    expect(refused.status).toBe(507);
    expect(Problem.parse(await refused.json())).toMatchObject({
      code: 'storage-full',
      title: 'The storage is full',
    });
    expect(await readFile(journal, 'utf8')).toBe(before);

    const begun = await upload(url);
    expect([begun.status, Problem.parse(await begun.json()).code]).toEqual([507, 'storage-full']);
    expect(await readdir(join(disk.reached, 'imports')).catch(() => [])).toEqual([]);

    expect(await readiness(url)).toEqual([200, { status: 'read-only', reason: 'the storage is full' }]);
    const listed = (await (await fetch(`${url}/api/dismissals?document=${document}`)).json()) as {
      dismissals: unknown[];
    };
    expect(listed.dismissals).toHaveLength(saved.length);

    await rm(filler);
    await expect.poll(() => readiness(url), { timeout: 8000 }).toEqual([200, { status: 'ready' }]);
    const after = await dismiss(url, open.pop() ?? '');
    expect(after.status).toBe(201);
    expect((await upload(url)).status).toBe(201);
    saved.push(Dismissal.parse(await after.json()));

    // A start on what the disk holds now finds what was acknowledged, no more and no less.
    const dataDir = await temporaryDir();
    await copyFile(journal, join(dataDir, journalName));
    const store = new WholeGraph(await openEmbedded({ dataDir }));
    const kept = await store.dismissals();
    await store.close();
    expect(kept.dismissals.map(({ id }) => id).toSorted()).toEqual(saved.map(({ id }) => id).toSorted());
  },
);

interface Command {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** `npm start` on a data directory, once everything is installed. */
function start(path: string): Command {
  return { command: server, env: { DATA_DIR: path, PORT: '0', NEO4J_URI: '' } };
}

/** `npm run load` into a data directory. */
function load(path: string): Command {
  const files = ['seed/load-command.ts', 'seed/data'].map((file) => join(root, file));
  return { command: [process.execPath, ...files, '--to', path], env: {} };
}

async function ended(
  [name = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; errors: string }> {
  const child = spawn(name, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, errors };
}

/** One sentence in German, one in English, no stack. */
function expectSentences(
  { code, errors }: { code: number | null; errors: string },
  german: RegExp,
  english: RegExp,
): void {
  const [de = '', en = '', ...more] = errors.trimEnd().split('\n');
  expect(de).toMatch(german);
  expect(en).toMatch(english);
  expect(more).toEqual([]);
  expect(code).toBe(1);
}

testWith(ownMounts, 'a start on a full disk ends with one sentence in German and English', async () => {
  const disk = await ownDisk('256k');
  fill(disk);
  for (const run of [start, load]) {
    const { command, env } = run(disk.path);
    expectSentences(await disk.run(command, env), /ist voll\. Schaffen Sie Platz/, /is full\. Make room/);
  }
  expect((await readdir(disk.reached)).toSorted()).toEqual(['filler', 'lock.sqlite']);
});

testWith(
  ownMounts,
  'a first load that does not fit on the disk ends so too, and leaves a journal that can be opened',
  async () => {
    const disk = await ownDisk('96k');
    for (const run of [start, load]) {
      const { command, env } = run(disk.path);
      expectSentences(await disk.run(command, env), /ist voll/, /is full/);
    }
    const dataDir = await temporaryDir();
    await copyFile(join(disk.reached, journalName), join(dataDir, journalName));
    const notices: string[] = [];
    await (await openEmbedded({ dataDir, notice: (text) => notices.push(text) })).close();
    expect(notices).toEqual([]);
  },
);

testWith(
  ownMounts,
  'a start on a disk that can only be read ends with one sentence in German and English',
  async () => {
    const disk = await ownDisk('256k', 'ro');
    for (const path of [disk.path, join(disk.path, 'below')])
      for (const run of [start, load]) {
        const { command, env } = run(path);
        expectSentences(await disk.run(command, env), /nur gelesen werden kann/, /only be read/);
      }
  },
);

test('a start on a file, or below one, ends with one sentence in German and English', async () => {
  const file = join(await temporaryDir(), 'file');
  await writeFile(file, 'something else');
  for (const [run, path] of [
    [start, file],
    [load, join(file, 'below')],
  ] as const) {
    const { command, env } = run(path);
    expectSentences(await ended(command, env), /kein Verzeichnis/, /no directory/);
  }
  expect(await readFile(file, 'utf8')).toBe('something else');
});

/** Root may write everywhere; without this capability it may write what it has the right to, as everybody else. */
const asAnybody =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];

test('a start in a directory that may not be written ends with one sentence in German and English', async () => {
  const closed = await temporaryDir();
  await mkdir(join(closed, 'data'));
  for (const path of [join(closed, 'data'), closed]) await chmod(path, 0o555);
  for (const [run, path] of [
    [start, join(closed, 'data')],
    [load, join(closed, 'missing', 'data')],
  ] as const) {
    const { command, env } = run(path);
    expectSentences(
      await ended([...asAnybody, ...command], env),
      /Ändern Sie die Rechte/,
      /Change the permissions/,
    );
  }
  for (const path of [closed, join(closed, 'data')]) await chmod(path, 0o755);
});
