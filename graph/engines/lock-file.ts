import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { DataDirInUse } from '../errors.ts';

/** Locks held by this process; a lock with our own process number but not in here is left over from a crash. */
const held = new Set<string>();

/**
 * Takes the lock file `path` for this process and answers how to give it back. The lock of a process that no longer
 * lives is taken over. Throws DataDirInUse.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const content = `${JSON.stringify({ pid: process.pid, started: await startOf(process.pid), token: randomUUID() })}\n`;
  if (held.has(path)) throw new DataDirInUse(`${path} is held by this process (${process.pid})`);
  held.add(path);
  try {
    await writeLock(path, content);
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    held.delete(path);
    if ((await readFile(path, 'utf8').catch(() => '')) === content) await rm(path, { force: true });
  };
}

async function writeLock(path: string, content: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(path, content, { flag: 'wx' });
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    const owner = await livingOwner(found);
    if (owner !== null) throw new DataDirInUse(`${path} is held by process ${owner}`);
    await removeStale(path, found);
  }
  throw new DataDirInUse(`${path} could not be taken`);
}

/** Moves the stale lock away first: of two processes that found it, one moves it and the other sees that it changed. */
async function removeStale(path: string, found: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== found) {
    await rename(aside, path);
    throw new DataDirInUse(`${path} was just taken by another process`);
  }
  await rm(aside, { force: true });
}

/** The process number of the lock's owner while that same process lives. */
async function livingOwner(content: string): Promise<number | null> {
  const match = /"pid":(\d+),"started":"([^"]*)"/.exec(content);
  if (!match?.[1]) return null;
  const pid = Number(match[1]);
  if (pid === process.pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return null;
  }
  // Process numbers come round again, after a restarted container at once: the start time tells.
  const started = await startOf(pid);
  return started === match[2] ? pid : null;
}

/** When a process started, in ticks since boot; empty where the system does not say. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
