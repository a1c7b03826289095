import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCommand, type Command } from '../api/command.ts';
import { freePort } from '../../scripts/free-port.mjs';
import { temporaryDir } from '../contract/temporary-dir.ts';

const root = join(import.meta.dirname, '../..');
const patience = { timeout: 200_000, interval: 100 };

/** Whether anything listens on a port of this machine. */
function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

test('npm start that is told to end takes its server with it, which saves its data in order', async () => {
  const port = await freePort();
  const dataDir = await temporaryDir();
  const npm = startCommand(['npm', 'start'], { PORT: String(port), DATA_DIR: dataDir }, root);
  await expect.poll(npm.output, patience).toContain(`Kulturnetz: http://127.0.0.1:${port}`);
  expect(await isTaken(port)).toBe(true);
  npm.kill('SIGTERM');
  await npm.ended;
  await expect.poll(() => isTaken(port), patience).toBe(false);
  // The lock is given back by who ends in order; one that was killed leaves it.
  await expect.poll(() => readFile(join(dataDir, 'lock')).catch(() => null), patience).toBeNull();
});

/** Double-clicks the start file, on a machine whose browser writes down what it is to open. */
async function doubleClick(
  env: Readonly<Record<string, string>>,
): Promise<Command & { opened: () => Promise<string> }> {
  const folder = await temporaryDir();
  const browser = join(folder, 'xdg-open');
  await writeFile(browser, `#!/bin/sh\nprintf %s "$1" > "${folder}/opened"\n`);
  await chmod(browser, 0o755);
  const path = `${folder}:${process.env['PATH'] ?? ''}`;
  const command = startCommand(
    ['sh', join(root, 'Kulturnetz starten.command')],
    { ...env, PATH: path },
    folder,
  );
  return { ...command, opened: () => readFile(join(folder, 'opened'), 'utf8').catch(() => '') };
}

test('a double-click starts the service and opens the browser at what answers; a second one opens it there too', async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: await temporaryDir() };
  const address = `http://127.0.0.1:${env.PORT}`;
  const first = await doubleClick(env);
  await expect.poll(first.opened, patience).toBe(address);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);

  const second = await doubleClick(env);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain(`Kulturnetz läuft schon: ${address}`);
  await expect.poll(second.opened, patience).toBe(address);
  expect((await fetch(`${address}/livez`)).status).toBe(200);
  first.hangUp();
  await first.ended;
  await expect.poll(() => isTaken(Number(env.PORT)), patience).toBe(false);
});

/** The command line behind a .desktop file that lies in `folder`; its escapes are a string's, then a shell's. */
async function commandOfDesktopFile(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'Kulturnetz starten.desktop'), 'utf8');
  const line = /^Exec=(.*)$/m.exec(text)?.[1] ?? '';
  const place = `'${join(folder, 'Kulturnetz starten.desktop')}'`;
  return line
    .replaceAll('\\\\', '\\')
    .replaceAll(/%([%k])/g, (_code, letter) => (letter === 'k' ? place : '%'));
}

test('where Node is missing or too old, a double-click says what to install', async () => {
  const folder = await temporaryDir();
  await mkdir(join(folder, 'old'));
  await writeFile(join(folder, 'old/node'), '#!/bin/sh\nexit 1\n');
  await chmod(join(folder, 'old/node'), 0o755);
  await symlink('/bin/sh', join(folder, 'sh'));
  for (const [args, PATH] of [
    [[join(root, 'Kulturnetz starten.command')], folder],
    [[join(root, 'Kulturnetz starten.command')], join(folder, 'old')],
    [['-c', await commandOfDesktopFile(root)], folder],
  ] as const) {
    const command = startCommand(['/bin/sh', ...args], { PATH }, folder);
    expect(await command.ended).toBe(1);
    expect(command.output()).toContain('Kulturnetz braucht Node.js ab Version 20');
    expect(command.output()).toContain('https://nodejs.org/de/download');
  }
});
