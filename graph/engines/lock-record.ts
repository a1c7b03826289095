import { randomUUID } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who holds a data directory, as its file `lock` says. Releases before 0.2 wrote the first three only. */
export const LockRecord = z.object({
  pid: z.int(),
  /** When the process started, in ticks since boot; empty where the system does not say. */
  started: z.string(),
  token: z.string(),
  host: z.string().optional(),
  /** Names the running kernel, which all containers of a machine share; empty where the system does not say. */
  boot: z.string().optional(),
  since: z.string().optional(),
});
export type LockRecord = z.infer<typeof LockRecord>;

/** A record for this process; earlier releases look for the process number and its start at the beginning. */
export async function ownRecord(): Promise<LockRecord> {
  return {
    pid: process.pid,
    started: await startOf(process.pid),
    token: randomUUID(),
    host: hostname(),
    boot: await bootId(),
    since: new Date().toISOString(),
  };
}

/** What stands in a lock file and when it was last touched; null where there is none. */
export async function readLock(path: string): Promise<{ text: string; touched: number } | null> {
  let file;
  try {
    // Opening asks a network file system anew; a plain stat may be answered from what this machine remembers.
    file = await open(path, 'r');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  try {
    return { text: await file.readFile('utf8'), touched: (await file.stat()).mtimeMs };
  } finally {
    await file.close();
  }
}

/** The record in a lock file; null when it is none, such as one that was only begun. */
export function parseRecord(text: string): LockRecord | null {
  try {
    return LockRecord.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Whether the process of a record lives in this process's own PID namespace. */
export async function isLiving({ pid, started }: LockRecord): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  // Process numbers come round again, after a restarted container at once: the start time tells.
  return (await startOf(pid)) === started;
}

/** Names the running kernel; empty where the system does not say. */
export async function bootId(): Promise<string> {
  return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim();
}

/** Empty also for a process that is dead and only not yet taken away by its parent. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? '' : (fields[18] ?? '');
}

export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
