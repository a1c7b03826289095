import grafeo from '@grafeo-db/js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { raiseFormat1 } from '../../graph/changes/archive/raise-format-1.ts';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import { prepareGraph } from '../../graph/changes/prepare-graph.ts';
import { EmbeddedEngine } from '../../graph/engines/embedded.ts';
import type { Database } from '../../graph/engines/embedded.ts';
import { journalName } from '../../graph/engines/journal.ts';
import { journalHead } from '../../graph/engines/journal-head.ts';
import { openJournal } from '../../graph/engines/open-journal.ts';
import { smallRegistry } from './small-bundle.ts';
import { temporaryDir } from './temporary-dir.ts';
import { writingOn } from './writing-on.ts';

/** An embedded graph on a new journal whose first `failing.commits` commits fail. */
async function failingEngine(failing: { commits: number }) {
  const dataDir = await temporaryDir();
  const db = grafeo.GrafeoDB.create();
  const failingDb: Database = {
    executeCypher: (text, params) => db.executeCypher(text, params),
    save: (path) => {
      db.save(path);
    },
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
          transaction.commit();
        },
      };
    },
  };
  const journal = await openJournal(dataDir, { notice: () => undefined, raise: raiseFormat1 });
  const engine = new EmbeddedEngine(journal, failingDb);
  await prepareGraph(engine);
  return { engine, path: join(dataDir, journalName), dataDir };
}

test('a change whose commit failed leaves no line, neither now nor at the next start', async () => {
  const { engine, path, dataDir } = await failingEngine({ commits: 1 });
  const writing = writingOn(engine);
  await expect(writing.saveRegistry(smallRegistry, { requestId: 'registry' })).rejects.toThrow(
    'commit failed',
  );
  expect(await readFile(path, 'utf8')).toBe(`${journalHead}\n`);
  await writing.saveRegistry(smallRegistry, { requestId: 'again' });
  await engine.close();

  const again = await openEmbedded({ dataDir });
  expect([await writingOn(again).isServed('registry'), await writingOn(again).version()]).toEqual([false, 1]);
  await again.close();
});
