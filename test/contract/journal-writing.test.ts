import grafeo from '@grafeo-db/js';
import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { prepareGraph } from '../../graph/changes/prepare-graph.ts';
import { EmbeddedEngine } from '../../graph/engines/embedded.ts';
import type { Database } from '../../graph/engines/embedded.ts';
import { Journal, journalName } from '../../graph/engines/journal.ts';
import { journalHead } from '../../graph/engines/journal-head.ts';
import { smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

/** An embedded graph on a new journal, in which every call that matters is written down, and commits may fail. */
async function watchedEngine(failing: { commits: number } = { commits: 0 }) {
  const dataDir = await temporaryDir();
  const path = join(dataDir, journalName);
  const calls: string[] = [];
  const file = await open(path, 'w+');
  await file.write(`${journalHead}\n`);
  const watched = {
    write: (...given: Parameters<FileHandle['write']>) => {
      calls.push('write');
      return file.write(...given);
    },
    sync: async () => {
      await file.sync();
      calls.push('sync');
    },
    truncate: (length: number) => {
      calls.push('truncate');
      return file.truncate(length);
    },
    close: () => file.close(),
  };
  const db = grafeo.GrafeoDB.create();
  const watchedDb: Database = {
    executeCypher: (text, params) => db.executeCypher(text, params),
    close: () => {
      db.close();
    },
    beginTransaction: () => {
      const transaction = db.beginTransaction();
      return {
        executeCypher: (text, params) => transaction.executeCypher(text, params),
        get isActive() {
          return transaction.isActive;
        },
        rollback: () => {
          transaction.rollback();
        },
        commit: () => {
          if (failing.commits > 0) {
            failing.commits -= 1;
            throw new Error('the commit failed');
          }
          calls.push('commit');
          transaction.commit();
        },
      };
    },
  };
  const journal = new Journal(
    watched as unknown as FileHandle,
    { path, places: new Map(), length: journalHead.length + 1 },
    async () => undefined,
  );
  const engine = new EmbeddedEngine(journal, watchedDb);
  await prepareGraph(engine);
  return { engine, calls, path, dataDir };
}

test('the line is on disk before the change is committed, and both before it is answered', async () => {
  const { engine, calls } = await watchedEngine();
  await writingOn(engine).saveRegistry(smallRegistry, { requestId: 'registry' });
  calls.push('answer');
  expect(calls).toEqual(['write', 'sync', 'commit', 'answer']);
  await engine.close();
});

test('a change whose commit failed leaves no line, neither now nor at the next start', async () => {
  const failing = { commits: 1 };
  const { engine, calls, path, dataDir } = await watchedEngine(failing);
  const writing = writingOn(engine);
  await expect(writing.saveRegistry(smallRegistry, { requestId: 'registry' })).rejects.toThrow(
    'commit failed',
  );
  expect(calls).toEqual(['write', 'sync', 'truncate', 'sync']);
  expect(await readFile(path, 'utf8')).toBe(`${journalHead}\n`);
  await writing.saveRegistry(smallRegistry, { requestId: 'again' });
  await engine.close();

  const again = await openEmbedded({ dataDir });
  expect([await writingOn(again).isServed('registry'), await writingOn(again).version()]).toEqual([false, 1]);
  await again.close();
});
