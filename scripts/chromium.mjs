import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { node24, root } from './repository.mjs';
import { answers, run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

function ofPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return undefined;
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium-'))
    .flatMap((name) =>
      ['chrome-linux', 'chrome-linux64'].map((folder) => join(cache, name, folder, 'chrome')),
    )
    .find((path) => existsSync(path));
}

/** Path of a Chromium that is already there: CHROMIUM_PATH, the system's, or Playwright's; undefined without one. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== undefined && wanted !== '') return existsSync(wanted) ? wanted : undefined;
  return onPath() ?? ofPlaywright();
}

/** Like findChromium, but installs Debian's package (as root) or Playwright's build when there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined || process.env.CHROMIUM_PATH) return found;
  if (process.getuid?.() === 0 && answers('apt-get')) {
    console.log('Kulturnetz: installiere Chromium aus dem Debian-Paket …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env, quiet: true });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, quiet: true });
    if (onPath() !== undefined) return onPath();
  }
  console.log('Kulturnetz: lade Chromium über Playwright …');
  run(node24, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { quiet: true });
  return ofPlaywright();
}
