import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.mjs';

function findNginx() {
  // Debian keeps it where only root's PATH leads.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
}

/** Path of nginx, the system's or Debian's package, installed if need be; undefined without one. */
export function ensureNginx() {
  if (findNginx() === undefined) installDebianPackage('nginx');
  return findNginx();
}
