import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A command of the project in a process of its own. */
export interface Command {
  readonly pid: number;
  /** Everything it printed so far. */
  output(this: void): string;
  kill(signal: NodeJS.Signals): void;
  /** Closes the window it runs in: everything that it started is told too. */
  hangUp(): void;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `command` in the clone without this machine's own settings; it is killed at the end of the test at the latest, with what it started. */
export function startCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Command {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|VITEST|npm_|NODE_ENV$|PORT$|HOST$|PUBLIC_URL$)/.test(name),
  );
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, as a terminal gives it.
    detached: true,
  });
  const { pid } = child;
  const signalGroup = (signal: NodeJS.Signals): void => {
    if (pid === undefined) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // Nothing of it is left.
    }
  };
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | NodeJS.Signals | null>();
  child.once('error', reject);
  // Once what it printed is read too.
  child.once('close', (code, signal) => {
    resolve(code ?? signal);
  });
  onTestFinished(() => {
    signalGroup('SIGKILL');
  });
  return {
    pid: pid ?? 0,
    output: () => output,
    kill: (signal) => {
      child.kill(signal);
    },
    hangUp: () => {
      signalGroup('SIGHUP');
    },
    ended,
  };
}
