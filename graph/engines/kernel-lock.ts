import { open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's number for "somebody else holds it". */
const busy = 5;

/** Milliseconds given to a process that is just dying. */
const patience = 500;

/**
 * Takes an exclusive lock of the operating system on the file `path`, which stays empty, and answers how to give it
 * back; null when another process holds it. Node can take such a lock only through its SQLite. The kernel keeps it for
 * the file itself, so it holds across PID namespaces and containers, and drops it when the process dies, however it
 * dies. A closed handle on the same file would drop it too: nobody else in this process may open `path`.
 */
export async function takeKernelLock(path: string): Promise<(() => void) | null> {
  const database = new DatabaseSync(path, { timeout: patience, open: false });
  try {
    database.open();
    // With its own journal in memory SQLite writes nothing: it locks on a full disk too and leaves no files after a crash.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    if (database.isOpen) database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return null;
    // SQLite does not tell what the system said; trying the same without it does.
    await (await open(path, 'a')).close();
    throw error;
  }
  return () => {
    database.close();
  };
}
