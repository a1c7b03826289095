import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, hashOf, node24, root } from './repository.mjs';
import { run } from './run.mjs';
import { stop } from './stop.mjs';

const target = join(root, 'web/dist');
const stamp = join(target, '.sources');

function sourcesHash() {
  return hashOf([
    ...filesBelow(join(root, 'web'), ['dist', '.svelte-check', 'node_modules']).filter(
      (file) => !file.includes('.dist-'),
    ),
    ...filesBelow(join(root, 'graph/schema')),
    join(root, 'vite.config.ts'),
    join(root, 'package-lock.json'),
  ]);
}

/**
 * Builds web/dist when it is missing or was built from other sources. The new build is made beside the old one and
 * takes its place in one rename, so that a running server never serves half of it.
 */
export function ensureWebBuild() {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Kulturnetz: baue die Oberfläche …');
  const fresh = join(root, `web/.dist-${process.pid}`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const status = run(node24, [vite, 'build', '--logLevel', 'warn', '--outDir', fresh], { quiet: true });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    stop(
      'Die Oberfläche ließ sich nicht bauen; die Meldungen stehen oben.',
      'The web application could not be built; the messages stand above.',
    );
  }
  writeFileSync(join(fresh, '.sources'), hash);
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
