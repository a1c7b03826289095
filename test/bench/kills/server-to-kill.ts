import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A server that runs as a process of its own. */
export interface Server {
  readonly child: ChildProcess;
  /** Its address once it listens; null when it ended before. */
  readonly url: Promise<string | null>;
  readonly ended: Promise<unknown>;
}

/** Starts the graph's service with an address for every kind of change. */
export function startServing(dataDir: string): Server {
  return started([join(import.meta.dirname, 'serve-until-killed.ts'), dataDir], {});
}

/** Starts the program itself on any free port. */
export function startProgram(dataDir: string): Server {
  const main = join(import.meta.dirname, '../../../api/main.ts');
  return started([main], { DATA_DIR: dataDir, PORT: '0', RATE_LIMIT: '0', NEO4J_URI: '' });
}

function started(args: readonly string[], settings: Readonly<Record<string, string>>): Server {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...settings },
  });
  const ended = once(child, 'exit');
  return { child, ended, url: Promise.race([addressOf(child), ended.then(() => null)]) };
}

/** The first address that it says. */
async function addressOf({ stdout }: ChildProcess): Promise<string | null> {
  if (stdout === null) return null;
  for await (const line of createInterface({ input: stdout })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  return null;
}
