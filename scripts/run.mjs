import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './repository.mjs';

/** Runs a command in the clone with its output shown; returns its exit code (1 if it could not be started). */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
  });
  if (quiet && done.status !== 0) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  return done.status ?? 1;
}

/** Says whether a command exists and answers to `--version` or the given arguments. */
export function answers(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Hands the foreground over to a command: signals reach it, and this process ends the way it ends.
 * A terminal sends Ctrl-C to the whole group already; forwarding it there would deliver it twice. On Windows every
 * process of a console gets it, and what is called a signal would only kill. `heard` gets what the command prints, which
 * is shown all the same.
 */
export function become(command, args, { env = process.env, heard } = {}) {
  const stdout = heard === undefined ? 'inherit' : 'pipe';
  const child = spawn(command, args, { cwd: process.cwd(), env, stdio: ['inherit', stdout, 'inherit'] });
  child.stdout?.on('data', (chunk) => {
    process.stdout.write(chunk);
    heard(String(chunk));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (process.platform === 'win32' || (signal === 'SIGINT' && process.stdin.isTTY)) return;
      child.kill(signal);
    });
  }
  whenLeftByNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/**
 * npm hands a signal on to the shell it started us with, which ends without telling us: only our parent is another one
 * then. Elsewhere a parent may end and leave us running on purpose. Windows keeps the number of a dead parent.
 */
function whenLeftByNpm(then) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    then();
  }, 200).unref();
}
