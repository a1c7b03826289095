import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Everything of a local Neo4j lies here, outside git and outside node_modules. */
export const neo4jFolder = join(here, '../../.neo4j');

/**
 * The home folder of a Neo4j version with its jars in `lib`; the first time Maven copies them (about half a minute,
 * 150 MB). They arrive beside the target and are moved there whole, so that a broken copy is never taken for one.
 */
export async function ensureJars(version) {
  const home = join(neo4jFolder, version);
  const lib = join(home, 'lib');
  if (existsSync(lib)) return home;
  const arriving = join(home, `arriving-${process.pid}`);
  mkdirSync(arriving, { recursive: true });
  try {
    await maven(['-f', join(here, 'pom.xml'), `-Dneo4j.version=${version}`, `-Djars=${arriving}`, 'package']);
    if (!existsSync(lib)) renameSync(arriving, lib);
  } finally {
    rmSync(arriving, { recursive: true, force: true });
  }
  return home;
}

function maven(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', ['-B', '-q', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`mvn could not fetch Neo4j (exit ${code})\n${complaint}`)),
    );
  });
}
