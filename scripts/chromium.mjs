import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.mjs';
import { node24, root } from './repository.mjs';
import { run } from './run.mjs';

/**
 * The same engine without the windows that a whole Chromium opens for every page though nobody looks at them: they are
 * half of the processor time of a fresh page.
 */
const headlessShell = 'chromium-headless-shell';
const names = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath(wanted = names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'];
  return wanted
    .flatMap((name) => folders.map((folder) => join(folder, name)))
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

/**
 * Like findChromium, but installs Debian's headless shell (as root) when it is not there, or Playwright's build when
 * there is no Chromium at all.
 */
export function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return findChromium();
  if (onPath([headlessShell]) === undefined) installDebianPackage(headlessShell);
  const found = findChromium();
  if (found !== undefined) return found;
  console.log('Kulturnetz: lade Chromium über Playwright …');
  run(node24, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], { quiet: true });
  return ofPlaywright();
}
