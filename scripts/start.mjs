import { openBrowser, openRunning } from './browser.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { compileCache, node24, root } from './repository.mjs';
import { become } from './run.mjs';
import { serverEnvironment, serverFlags } from './server-process.mjs';
import { ensureWebBuild } from './web-build.mjs';

/** `npm start`: set up what is missing, then become the server. With `--open` the browser opens once it answers. */
process.chdir(root);
const opens = process.argv.includes('--open');
if (!(opens && (await openRunning()))) {
  ensureDependencies();
  ensureWebBuild();
  const env = { ...serverEnvironment, ...process.env, ...compileCache };
  become(node24, [...serverFlags, 'api/main.ts'], { env, ...(opens && { heard: openOnce() }) });
}

/** Opens the browser at the address that the server prints once it answers. */
function openOnce() {
  let printed = '';
  return (text) => {
    if (printed === null) return;
    printed += text;
    const [, address] = /^Kulturnetz: (http\S+)$/m.exec(printed) ?? [];
    if (address === undefined) return;
    printed = null;
    openBrowser(address);
  };
}
