import { open, type FileHandle } from 'node:fs/promises';
import { onTestFinished } from 'vitest';

type Call = (this: FileHandle, ...args: unknown[]) => Promise<unknown>;
type Kind = 'write' | 'sync' | 'truncate';

const methods = {
  write: ['write', 'writev', 'writeFile', 'appendFile'],
  sync: ['sync', 'datasync'],
  truncate: ['truncate'],
} as const satisfies Record<Kind, readonly (keyof FileHandle)[]>;

/** What is done through any file handle of this process from now on, until the test ends. */
export interface FileCalls {
  /** Begun and ended calls, oldest first: `write`, `write ends`, `sync`, `sync ends`, … */
  readonly log: string[];
  /** Runs before the real call of that kind: may wait, may throw in its place; null lets calls through again. */
  readonly before: (kind: Kind, work: (() => Promise<void>) | null) => void;
}

/** Node keeps the class of its file handles to itself; any of them tells it. */
export async function watchFileCalls(): Promise<FileCalls> {
  const handle = await open(import.meta.filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as Record<string, Call>;
  await handle.close();
  const log: string[] = [];
  const hooks = new Map<Kind, () => Promise<void>>();
  for (const kind of ['write', 'sync', 'truncate'] as const) {
    for (const name of methods[kind]) {
      const real = prototype[name];
      if (real === undefined) continue;
      prototype[name] = async function (...args) {
        log.push(kind);
        await hooks.get(kind)?.();
        const result = await real.apply(this, args);
        log.push(`${kind} ends`);
        return result;
      };
      onTestFinished(() => {
        prototype[name] = real;
      });
    }
  }
  return {
    log,
    before: (kind, work) => {
      if (work === null) hooks.delete(kind);
      else hooks.set(kind, work);
    },
  };
}

/** An error as the file system gives it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: refused by the test`), { code, syscall: 'write' });
}
