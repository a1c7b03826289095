import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmCommand } from './programs.mjs';
import { node24, root } from './repository.mjs';
import { answers, run } from './run.mjs';
import { stop } from './stop.mjs';
import { removeNodeShims } from './windows-shims.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

/**
 * Compares what npm says it installed with the lock file. Optional packages of other platforms may be absent.
 */
function installed() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json')) || !answers(node24)) return false;
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json'))
    .filter(([path]) => path !== '')
    .every(([path, { version, optional }]) =>
      present[path] === undefined ? optional === true : present[path].version === version,
    );
}

/** The environment without node_modules/.bin in PATH, so that npm does not run on the Node it replaces. */
function systemEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  return { ...process.env, PATH: path.join(delimiter) };
}

/** Installs exactly what package-lock.json names when it is missing or differs; ends the command on failure. */
export function ensureDependencies() {
  removeNodeShims();
  if (installed()) return;
  console.log(
    'Kulturnetz: installiere die Pakete aus package-lock.json (npm ci), das dauert beim ersten Mal etwa eine Minute …',
  );
  const [npm, ...script] = npmCommand();
  const args = [...script, 'ci', '--include=dev', '--loglevel=error'];
  const status = run(npm, args, { env: systemEnvironment() });
  removeNodeShims();
  if (status === 0 && answers(node24)) return;
  stop(
    'Die Pakete ließen sich nicht installieren. Bitte Internetverbindung und die Meldungen von npm oben prüfen, dann den Befehl wiederholen.',
    'The packages could not be installed. Check the network and the npm messages above, then run the command again.',
  );
}
