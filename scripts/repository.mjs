import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from './programs.mjs';

/** Absolute path of the clone this file lies in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The pinned Node that runs everything but these set-up scripts. */
export const node24 = pinnedNode(root);

/** Where Node keeps what it compiled: every start of the server takes a quarter less processor time. */
export const compileCache = {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache/node'),
};

/** Absolute paths of all files below `folder`, sorted; folders named in `except` are left out. */
export function filesBelow(folder, except = []) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !except.includes(entry.name))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(folder, entry.name), except) : [join(folder, entry.name)],
    )
    .sort();
}

/** SHA-256 over names and contents: a changed, added or removed file changes it, a touched one does not. */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
