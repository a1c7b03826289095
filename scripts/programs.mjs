import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/**
 * Where programs lie and how they are called, system by system. On Windows `npm` and what lies in node_modules/.bin are
 * batch files, which nothing but a shell can start: the programs behind them are called.
 */
const pathsOf = (platform) => (platform === 'win32' ? win32 : posix);

/** The Node that the package `node` brings along. */
export function pinnedNode(root, platform = process.platform) {
  const name = platform === 'win32' ? 'node.exe' : 'node';
  return pathsOf(platform).join(root, 'node_modules', 'node', 'bin', name);
}

/**
 * npm as a command and its first arguments: its script under the Node it came with, as npm itself tells us when it runs
 * us (`npm_execpath`), or as both lie beside each other.
 */
export function npmCommand({
  platform = process.platform,
  env = process.env,
  execPath = process.execPath,
  exists = existsSync,
} = {}) {
  const { join, dirname } = pathsOf(platform);
  const node = env.npm_node_execpath || execPath;
  const inFolder = platform === 'win32' ? 'node_modules' : '../lib/node_modules';
  const beside = join(dirname(node), inFolder, 'npm', 'bin', 'npm-cli.js');
  const told = /[\\/]npm-cli\.c?js$/.test(env.npm_execpath ?? '') ? [env.npm_execpath] : [];
  const script = [...told, beside].find((path) => exists(path));
  if (script !== undefined) return [node, script];
  return platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm'] : ['npm'];
}

/** Opens an address in the browser that the user has chosen. */
export function browserCommand(url, platform = process.platform) {
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', url];
  return [platform === 'darwin' ? 'open' : 'xdg-open', url];
}
