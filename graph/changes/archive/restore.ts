import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedEngine } from '../../engines/embedded.ts';
import type { Engine, StoredLine } from '../../engines/engine.ts';
import { journalName } from '../../engines/journal.ts';
import { LinesInMemory } from '../../engines/line-store.ts';
import { writeJournal } from '../../engines/open-journal.ts';
import { withDataDir } from '../../engines/with-data-dir.ts';
import { NotEmpty } from '../../errors.ts';
import { lockGraph } from '../../records/write/graph-state.ts';
import { keepSnapshot, worthSnapshot } from '../keep-snapshot.ts';
import { prepareGraph } from '../prepare-graph.ts';
import { openChangesFile } from './changes-file.ts';
import type { ChangesFile } from './changes-file.ts';
import { rebuild } from './rebuild.ts';
import type { ChangeSource } from './read-changes.ts';

/**
 * Proves that the lines that a data directory is to hold can be applied, in a graph of their own; where that takes long
 * it leaves a snapshot of it there. Throws DamagedJournal.
 */
export async function proveApplicable(
  source: ChangeSource,
  dataDir: string,
  { notice, snapshotAfter = worthSnapshot }: ProofOptions,
): Promise<void> {
  const engine = new EmbeddedEngine(new LinesInMemory());
  try {
    await prepareGraph(engine);
    const made = await rebuild(source, (work) => engine.write(work), {
      keepsLines: false,
      laidOutAfter: snapshotAfter,
    });
    await keepSnapshot(engine, dataDir, made, { notice, snapshotAfter });
  } finally {
    await engine.close();
  }
}

/**
 * Puts the changes of a file into a data directory that holds none; its journal is there as a whole or not at all.
 * Throws NotEmpty, DataDirInUse, StorageRefused and DamagedJournal.
 */
export async function restoreFolder(
  file: ChangesFile,
  dataDir: string,
  notice: (text: string) => void,
  snapshotAfter?: number,
): Promise<void> {
  await withDataDir(dataDir, notice, async () => {
    const path = join(dataDir, journalName);
    if (await holdsChanges(path)) throw notEmpty(path);
    await proveApplicable(file, dataDir, { notice, snapshotAfter });
    await writeJournal(path, textsOf(file.lines()));
  });
}

/**
 * Puts the changes of a file into an empty database, in one transaction: whoever reads meanwhile sees nothing or all.
 * Throws NotEmpty and DamagedJournal.
 */
export async function restoreDatabase(file: ChangesFile, engine: Engine): Promise<void> {
  await prepareGraph(engine);
  await engine.write(async (tx) => {
    const [state] = await tx.run(lockGraph, { requestId: 'restore' });
    if (state !== undefined && state.version > 0) throw notEmpty(`the database (version ${state.version})`);
    await rebuild(file, (work) => work(tx), { keepsLines: true });
  });
}

interface ProofOptions {
  readonly notice: (text: string) => void;
  readonly snapshotAfter?: number | undefined;
}

export async function* textsOf(lines: AsyncIterable<StoredLine>): AsyncGenerator<string> {
  for await (const { text } of lines) yield text;
}

async function holdsChanges(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.size === 0) return false;
  const file = await openChangesFile(path, () => undefined);
  await file.close();
  return file.lineCount > 0;
}

function notEmpty(place: string): NotEmpty {
  return new NotEmpty(
    `${place}: Dort sind schon Daten; es wurde nichts geändert. Nennen Sie einen leeren Ordner oder eine leere Datenbank. Zum Ergänzen dient npm run load.\n` +
      `${place}: There are data already; nothing was changed. Name an empty folder or database. To add to what is there use npm run load.`,
  );
}
