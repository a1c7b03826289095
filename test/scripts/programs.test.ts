import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { flagsToSync } from '../../graph/engines/sync-path.ts';
import { browserCommand, npmCommand, pinnedNode } from '../../scripts/programs.mjs';
import { node24 } from '../../scripts/repository.mjs';
import { removeNodeShims } from '../../scripts/windows-shims.mjs';

const noFile = (): boolean => false;
const everyFile = (): boolean => true;
const programFiles = String.raw`C:\Program Files\nodejs`;

describe('On Windows', () => {
  const platform = 'win32';

  it('the pinned Node is the program of its package, for the shim in .bin is no program', () => {
    const path = pinnedNode(String.raw`C:\Users\Anna Müller\Kultur netz`, platform);
    expect(path).toBe(String.raw`C:\Users\Anna Müller\Kultur netz\node_modules\node\bin\node.exe`);
  });

  it('npm is its script under the Node it came with, told by npm or lying beside Node', () => {
    const script = String.raw`${programFiles}\node_modules\npm\bin\npm-cli.js`;
    const execPath = String.raw`${programFiles}\node.exe`;
    expect(npmCommand({ platform, env: {}, execPath, exists: (path) => path === script })).toEqual([
      execPath,
      script,
    ]);
    const told = {
      npm_execpath: String.raw`D:\npm\bin\npm-cli.js`,
      npm_node_execpath: String.raw`D:\node.exe`,
    };
    expect(npmCommand({ platform, env: told, execPath, exists: everyFile })).toEqual([
      told.npm_node_execpath,
      told.npm_execpath,
    ]);
  });

  it('another package manager that runs the script is not taken for npm, and cmd.exe finds npm at last', () => {
    const env = { npm_execpath: String.raw`C:\pnpm\bin\pnpm.cjs` };
    const found = npmCommand({ platform, env, execPath: String.raw`C:\node.exe`, exists: noFile });
    expect(found).toEqual(['cmd.exe', '/d', '/s', '/c', 'npm']);
  });

  it('the shims that stand in the way of the system’s Node are removed, and no others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kulturnetz-shims-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    for (const name of ['node', 'node.cmd', 'node.ps1', 'vite.cmd']) writeFileSync(join(folder, name), '');
    removeNodeShims('linux', folder);
    expect(readdirSync(folder)).toHaveLength(4);
    removeNodeShims(platform, folder);
    expect(readdirSync(folder)).toEqual(['vite.cmd']);
    removeNodeShims(platform, folder);
  });

  it('a file is synced as its writer and a folder not at all', () => {
    expect(flagsToSync(false, platform)).toBe('r+');
    expect(flagsToSync(true, platform)).toBeNull();
    expect(flagsToSync(true, 'linux')).toBe('r');
  });

  it('the start file has the line ends that cmd.exe needs, names its folder by its own path and quotes it', () => {
    const text = readFileSync('Kulturnetz starten.cmd', 'utf8');
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .filter((line) => !line.endsWith('\r')),
    ).toEqual([]);
    expect(text).toContain('pushd "%~dp0"');
    // Within a block a bracket would end it.
    expect(/\(\r\n([^)]*)\r\n\)/.exec(text)?.[1]).toContain('Kulturnetz braucht Node.js ab Version 20');
  });
});

it('elsewhere the same programs lie where Linux and macOS keep them', () => {
  expect(existsSync(node24)).toBe(true);
  const env = {};
  const execPath = '/usr/local/bin/node';
  const script = '/usr/local/lib/node_modules/npm/bin/npm-cli.js';
  expect(npmCommand({ platform: 'darwin', env, execPath, exists: everyFile })).toEqual([execPath, script]);
  expect(npmCommand({ platform: 'linux', env, execPath, exists: noFile })).toEqual(['npm']);
});

it('the browser is opened without a shell that would take an address apart', () => {
  const url = 'http://127.0.0.1:8080/netz?a=1&b=2';
  expect(browserCommand(url, 'win32')).toEqual(['rundll32.exe', 'url.dll,FileProtocolHandler', url]);
  expect(browserCommand(url, 'darwin')).toEqual(['open', url]);
  expect(browserCommand(url, 'linux')).toEqual(['xdg-open', url]);
});
