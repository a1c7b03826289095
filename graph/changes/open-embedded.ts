import { createDatabase, EmbeddedEngine } from '../engines/embedded.ts';
import type { Database } from '../engines/embedded.ts';
import type { Engine } from '../engines/engine.ts';
import type { Journal } from '../engines/journal.ts';
import { takeApart } from '../engines/journal-lines.ts';
import { LinesInMemory } from '../engines/line-store.ts';
import { openJournal } from '../engines/open-journal.ts';
import { openSnapshot } from '../engines/snapshot.ts';
import type { SnapshotHead } from '../engines/snapshot-file.ts';
import { graphVersion } from '../records/write/graph-state.ts';
import { raiseFormat1 } from './archive/raise-format-1.ts';
import { rebuild } from './archive/rebuild.ts';
import { keepSnapshot, worthSnapshot } from './keep-snapshot.ts';
import type { SnapshotOptions } from './keep-snapshot.ts';
import { prepareGraph } from './prepare-graph.ts';
import { writingRelease } from './writing-release.ts';

function toStandardError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * A graph in this process's memory, ready to be used. With `dataDir` every change is kept in a journal there, from
 * which the next start builds the graph again; without it nothing is kept. A start that made changes of more than
 * `snapshotAfter` characters leaves a snapshot, and the next one makes only the lines that follow it.
 * Throws EmbeddedUnavailable before it touches the directory, DamagedJournal and DataDirInUse.
 */
export async function openEmbedded({
  dataDir,
  notice = toStandardError,
  snapshotAfter = worthSnapshot,
}: { readonly dataDir: string | null } & Partial<SnapshotOptions>): Promise<Engine> {
  const empty = createDatabase();
  if (dataDir === null) {
    const engine = new EmbeddedEngine(new LinesInMemory(), empty);
    await prepareGraph(engine);
    return engine;
  }
  const journal = await openJournal(dataDir, { notice, raise: raiseFormat1 });
  try {
    return (
      (await openFromSnapshot(journal, dataDir, { notice, snapshotAfter })) ??
      (await openFromLines(journal, empty, dataDir, { notice, snapshotAfter }))
    );
  } catch (error) {
    await journal.close();
    throw error;
  }
}

async function openFromLines(
  journal: Journal,
  empty: Database,
  dataDir: string,
  options: SnapshotOptions,
): Promise<Engine> {
  const engine = new EmbeddedEngine(journal, empty);
  await prepareGraph(engine);
  const made = await rebuild(journal, (work) => engine.write(work), {
    keepsLines: false,
    laidOutAfter: options.snapshotAfter,
  });
  await keepSnapshot(engine, dataDir, made, options);
  return engine;
}

/** Null where there is no snapshot of this journal and release, or it does not lead to a graph: it is only a shorter way. */
async function openFromSnapshot(
  journal: Journal,
  dataDir: string,
  options: SnapshotOptions,
): Promise<Engine | null> {
  const fits = async ({ release, version, sum }: SnapshotHead): Promise<boolean> => {
    const text = await journal.lineOf(version);
    return text !== null && takeApart(text)?.sum === sum && release === (await writingRelease());
  };
  const snapshot = await openSnapshot(dataDir, fits, options.notice);
  if (snapshot === null) return null;
  try {
    const engine = new EmbeddedEngine(journal, snapshot.db);
    await prepareGraph(engine);
    const [after] = await engine.read(graphVersion, {});
    if (after?.version !== snapshot.head.version || after.lastSum !== snapshot.head.sum)
      throw new TypeError('the snapshot holds another graph than it says');
    const made = await rebuild(journal, (work) => engine.write(work), { keepsLines: false, after });
    await keepSnapshot(engine, dataDir, made, options);
    return engine;
  } catch (error) {
    snapshot.db.close();
    options.notice(
      `Die Momentaufnahme in ${dataDir} passt nicht; der Graph wird aus dem Journal aufgebaut.\n` +
        `The snapshot in ${dataDir} does not fit; the graph is built from the journal.\n${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  }
}
