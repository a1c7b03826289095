import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const script = (name: string): string => pathToFileURL(`scripts/${name}.mjs`).href;

/** Runs `code` as a module of its own; answers its process and what it has printed. */
function running(code: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = { text: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.text += chunk.toString()));
  return { child, printed };
}

/** Whether a process of this id is there. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('Lanes', () => {
  it('run beside each other, each step after the one before it, also after one that failed', async () => {
    const { child, printed } = running(`
      import { runLanes } from '${script('lanes')}';
      const gate = Promise.withResolvers();
      const results = await runLanes([
        [async () => { await gate.promise; return { name: 'waits', ok: true }; }, async () => ({ name: 'last', ok: true })],
        [async () => ({ name: 'fails', ok: false }), async () => { gate.resolve(); return { name: 'opens', ok: true }; }],
      ], ({ name }) => console.log('told of ' + name));
      console.log(results.map(({ name }) => name).join(' '));`);
    await once(child, 'close');
    expect(printed.text).toBe(
      'told of fails\ntold of opens\ntold of waits\ntold of last\nwaits last fails opens\n',
    );
  });

  it('take a spare step when they are done, each once', async () => {
    const { child, printed } = running(`
      import { runLanes } from '${script('lanes')}';
      const gate = Promise.withResolvers();
      const results = await runLanes([
        [async () => { await gate.promise; return { name: 'waits', ok: true }; }],
        [],
      ], () => undefined, [
        async () => ({ name: 'spare', ok: true }),
        async () => { gate.resolve(); return { name: 'opens', ok: true }; },
      ]);
      console.log(results.map(({ name }) => name).join(' '));`);
    await once(child, 'close');
    expect(printed.text).toBe('waits spare opens\n');
  });
});

describe('A child of the test command', () => {
  it('is answered with its exit code and all it printed', async () => {
    const { child, printed } = running(`
      import { runChild } from '${script('children')}';
      const code = "console.log('out'); console.error('err'); process.exit(3)";
      const { code: exit, output } = await runChild(process.execPath, ['-e', code]);
      console.log(exit, output.includes('out') && output.includes('err'));
      const { code: none } = await runChild('/nowhere/command', []);
      console.log(none);`);
    await once(child, 'close');
    expect(printed.text).toBe('3 true\n1\n');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with the command at %s', async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'kulturnetz-children-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const told = join(folder, 'pid');
    const waiting = `require('node:fs').writeFileSync(${JSON.stringify(told)}, process.pid + '\\n'); setInterval(() => undefined, 1000);`;
    const { child } = running(`
      import { runChild } from '${script('children')}';
      await runChild(process.execPath, ['-e', ${JSON.stringify(waiting)}]);`);
    const pidOf = (): string => (existsSync(told) ? readFileSync(told, 'utf8') : '');
    await expect.poll(pidOf, { timeout: 20_000 }).toMatch(/^\d+\n$/);
    const exit = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    expect((await exit)[0]).toBe(128 + constants.signals[signal]);
    expect(lives(Number(pidOf()))).toBe(false);
  });
});
