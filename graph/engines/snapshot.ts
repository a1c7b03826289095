import type grafeo from '@grafeo-db/js';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadGrafeo } from './embedded.ts';
import type { Database, EmbeddedEngine } from './embedded.ts';
import { packSnapshot, unpackSnapshot } from './snapshot-file.ts';
import type { SnapshotHead } from './snapshot-file.ts';
import { StorageRefused } from '../errors.ts';
import { storageError } from './storage-errors.ts';

/** Files of a data directory. The graph works on a copy, so that a crash leaves the snapshot as it is. */
const [snapshotName, copyName] = ['graph.snapshot', 'graph.open'];

/** Bytes of the log that Grafeo keeps beside the copy, before it is written into it. */
const logLimit = 64 * 1024 * 1024;

/** The system's numbers for a disk that takes nothing more, as Grafeo tells them. */
const refusals: Readonly<Record<string, string>> = { 28: 'ENOSPC', 122: 'EDQUOT', 30: 'EROFS', 13: 'EACCES' };

/**
 * Opens a copy of the snapshot in `dataDir`; null when there is none that `fits`. Needs the directory's lock. What
 * cannot be opened is as good as none: a snapshot holds nothing that the journal does not. A disk that has no room for
 * the copy is told to `notice`.
 */
export async function openSnapshot(
  dataDir: string,
  fits: (head: SnapshotHead) => Promise<boolean>,
  notice: (text: string) => void,
): Promise<{ readonly db: Database; readonly head: SnapshotHead } | null> {
  const copy = join(dataDir, copyName);
  removeDatabase(copy);
  try {
    const head = await unpackSnapshot(join(dataDir, snapshotName), copy, fits);
    if (head === null) return null;
    const db = loadGrafeo().GrafeoDB.open(copy);
    db.setCheckpointTriggers({ walBytes: logLimit });
    return { head, db: onFile(db, copy, dataDir) };
  } catch (error) {
    removeDatabase(copy);
    const refused = refusedBy(error, dataDir);
    if (refused instanceof StorageRefused) notice(noCopy(dataDir, refused));
    return null;
  }
}

function noCopy(dataDir: string, { message }: StorageRefused): string {
  return (
    `Für die Arbeitskopie der Momentaufnahme ist in ${dataDir} kein Platz. Der Graph wird aus dem Journal aufgebaut: das dauert länger und braucht mehr Arbeitsspeicher, verloren geht nichts.\n` +
    `There is no room in ${dataDir} for the working copy of the snapshot. The graph is built from the journal: that takes longer and needs more memory, nothing is lost.\n${message}`
  );
}

/** Writes what an engine holds beside the journal, in the place of an earlier snapshot. Throws StorageRefused. */
export async function saveSnapshot(
  engine: EmbeddedEngine,
  dataDir: string,
  head: SnapshotHead,
): Promise<void> {
  const saved = join(dataDir, `${snapshotName}.database`);
  removeDatabase(saved);
  try {
    await engine.save(saved);
    await packSnapshot(saved, join(dataDir, snapshotName), head);
  } catch (error) {
    throw refusedBy(error, dataDir);
  } finally {
    removeDatabase(saved);
  }
}

/** A database on a file that is gone when it is closed. Grafeo keeps a log of its own beside such a file. */
function onFile(db: ReturnType<typeof grafeo.GrafeoDB.open>, path: string, dataDir: string): Database {
  return {
    executeCypher: (text, params) => db.executeCypher(text, params),
    beginTransaction: () => {
      const transaction = db.beginTransaction();
      let isActive = true;
      return {
        executeCypher: (text, params) => transaction.executeCypher(text, params),
        get isActive() {
          return isActive && transaction.isActive;
        },
        commit: () => {
          try {
            transaction.commit();
          } catch (error) {
            // Grafeo has rolled it back.
            isActive = false;
            throw refusedBy(error, dataDir);
          }
        },
        rollback: () => {
          transaction.rollback();
        },
      };
    },
    save: (to) => {
      db.save(to);
    },
    close: () => {
      try {
        db.close();
      } finally {
        removeDatabase(path);
      }
    },
  };
}

function removeDatabase(path: string): void {
  for (const file of [path, `${path}.wal`]) rmSync(file, { recursive: true, force: true });
}

/** What the system refused a database, in the words of the domain. */
function refusedBy(error: unknown, dataDir: string): unknown {
  const number = error instanceof Error ? /\(os error (\d+)\)/.exec(error.message)?.[1] : undefined;
  const code = number === undefined ? undefined : refusals[number];
  if (code === undefined) return storageError(error, dataDir);
  const told = Object.assign(new Error('the database was refused', { cause: error }), {
    code,
    syscall: 'write',
  });
  return storageError(told, dataDir);
}
