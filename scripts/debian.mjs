import { answers, run } from './run.mjs';

/** Installs a package of Debian where that is possible: by apt-get, as root. Says so, and shows only what fails. */
export function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !answers('apt-get')) return;
  console.log(`Kulturnetz: installiere das Debian-Paket ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  run('apt-get', [...patience, 'update', '-qq'], { env, quiet: true });
  run('apt-get', [...patience, 'install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    quiet: true,
  });
}
