import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryDir } from '../contract/temporary-dir.ts';
import { ownMounts } from '../graph/engines/namespaces.ts';

/** A small disk in memory that only one process and its children see; it is gone with them. */
export interface OwnDisk {
  /** Its path as that process sees it. */
  readonly path: string;
  /** The same place as this process reaches it. */
  readonly reached: string;
  /** Runs a command that sees the disk and answers how it ended and what it printed to the error stream. */
  run(
    command: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): Promise<{ code: number | null; errors: string }>;
  /** Starts a command that sees the disk and ends with the test; answers what tells all it has printed so far. */
  start(command: readonly string[], env?: Readonly<Record<string, string>>): () => string;
}

/** Mounts `size` (as mount writes it) with further `options`; needs the right to, see testWith(ownMounts, …). */
export async function ownDisk(size: string, options = 'rw'): Promise<OwnDisk> {
  const path = join(await temporaryDir(), 'disk');
  await mkdir(path);
  const script = 'mount -t tmpfs -o "size=$0,$1" none "$2" && echo mounted && exec sleep 600';
  const keeper = spawn('unshare', [...ownMounts, 'sh', '-c', script, size, options, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(keeper, 'exit');
  onTestFinished(async () => {
    keeper.kill('SIGKILL');
    await gone;
  });
  await Promise.race([
    once(keeper.stdout, 'data'),
    gone.then(() => Promise.reject(new Error('mount failed'))),
  ]);
  const entering = ['nsenter', '--mount', '--target', String(keeper.pid), '--wd', '--'];
  const begin = (command: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const [name = '', ...args] = [...entering, ...command];
    return spawn(name, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  return {
    path,
    reached: `/proc/${keeper.pid}/root${path}`,
    run: async (command, env) => {
      const child = begin(command, env);
      child.stdout.resume();
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, errors };
    },
    start: (command, env) => {
      const child = begin(command, env);
      onTestFinished(() => void child.kill('SIGKILL'));
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
      return () => printed;
    },
  };
}

/** Fills the disk to its last byte; answers the file that does it. */
export function fill(disk: OwnDisk): string {
  const path = join(disk.reached, 'filler');
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096'], { stdio: 'pipe' });
  } catch {
    // It ends where the disk ends.
  }
  return path;
}
