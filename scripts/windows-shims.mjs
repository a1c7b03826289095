import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './repository.mjs';

/**
 * On Windows npm makes its batch file for the package `node` before that package has put its program there, so that it
 * starts an empty file; and every script of npm would start it in the place of the system's Node. It is not needed: the
 * pinned Node is called by its own path.
 */
export function removeNodeShims(platform = process.platform, folder = join(root, 'node_modules/.bin')) {
  if (platform !== 'win32') return;
  for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(join(folder, name), { force: true });
}
