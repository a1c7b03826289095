import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './repository.mjs';

/** How long children that are told to end may take, in milliseconds, before they are ended all the same. */
const patience = 5_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Process groups under way: what a child starts itself ends with it. */
const groups = new Set();

/** A group that has no process left is content. */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    groups.delete(group);
  }
}

function signalAll(signal) {
  for (const group of groups) signalGroup(group, signal);
}

/** Ctrl-C, a closed terminal and the end of CI reach every child; a second Ctrl-C waits for nothing. */
function endTogether(signal) {
  const leave = () => process.exit(128 + constants.signals[signal]);
  for (const again of signals) process.on(again, leave);
  signalAll('SIGTERM');
  setTimeout(leave, patience);
  setInterval(() => groups.size === 0 && leave(), 50);
}

for (const signal of signals) process.once(signal, endTogether);
process.once('exit', () => signalAll('SIGKILL'));

/**
 * Runs a command in the clone, in a process group of its own, and answers with its exit code and all it printed. The
 * code is 1 when it could not be started or was ended because it ran longer than `limit` minutes. `background` lets
 * others have the processor first. A server that it forgot to end is ended with it.
 */
export function runChild(command, args, { env = process.env, limit = 30, background = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    const done = (code) => resolve({ code, output: Buffer.concat(printed).toString() });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.once('error', ({ message }) => {
      printed.push(Buffer.from(`${message}\n`));
      done(1);
    });
    const { pid } = child;
    if (pid === undefined) return;
    groups.add(pid);
    if (background) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const tooLong = setTimeout(() => {
      printed.push(Buffer.from(`\nended because it ran longer than ${limit} minutes\n`));
      signalGroup(pid, 'SIGKILL');
    }, limit * 60_000);
    child.once('close', (code) => {
      clearTimeout(tooLong);
      signalGroup(pid, 'SIGKILL');
      groups.delete(pid);
      done(code ?? 1);
    });
  });
}
