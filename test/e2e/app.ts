import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serverEnvironment, serverFlags } from '../../scripts/server-process.mjs';

/** The served application in a process of its own, as `npm start` runs it. */
export interface ServedApp {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the start of the process to the first ready answer. */
  readonly readyAfter: number;
  /** Everything the process printed so far. */
  output(): string;
  stop(): Promise<void>;
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Where the process says it listens; undefined before it does. */
export function addressIn(output: string): string | undefined {
  return /^Kulturnetz: (http\S+)$/m.exec(output)?.[1];
}

/**
 * Starts api/main.ts with an empty data directory of its own and waits until /readyz says 200. The system gives it its
 * port: one that is looked for beforehand may be taken by somebody else until it is used. Tests ask faster than people
 * may, so nothing is limited unless `env` says so, which adds to or replaces the environment (NEO4J_URI …). Throws with
 * the process's output if it ends or takes longer than `patience` (milliseconds): eight minutes, which only a database
 * on a machine that does much else needs.
 */
export async function startApp(
  env: Readonly<Record<string, string>> = {},
  patience = 480_000,
): Promise<ServedApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kulturnetz-e2e-'));
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|VITEST|NODE_ENV$)/.test(name));
  const started = performance.now();
  const child = spawn(process.execPath, [...serverFlags, 'api/main.ts'], {
    env: {
      ...serverEnvironment,
      ...Object.fromEntries(inherited),
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      RATE_LIMIT: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let stopping = false;
  const ended = new Promise<void>((resolve) =>
    child.on('exit', (code, signal) => {
      if (!stopping) console.error(`the application ended by itself (${code ?? signal}):\n${output}`);
      resolve();
    }),
  );

  const stop = async (): Promise<void> => {
    stopping = true;
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(killer);
    await rm(dataDir, { recursive: true, force: true });
  };

  let url = addressIn(output);
  while (url === undefined || !(await isReady(url))) {
    if (child.exitCode !== null || performance.now() - started > patience) {
      await stop();
      throw new Error(`the application did not become ready:\n${output}`);
    }
    await wait(25);
    url ??= addressIn(output);
  }
  return { url, pid: child.pid ?? 0, readyAfter: performance.now() - started, output: () => output, stop };
}
