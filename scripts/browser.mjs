import { spawn } from 'node:child_process';
import { browserCommand } from './programs.mjs';

/** Opens an address in the browser; where there is none to be found, the address is there to be read. */
export function openBrowser(address) {
  const [command, ...args] = browserCommand(address);
  const tell = () => console.log(`Öffnen Sie im Browser: ${address}\nOpen in your browser: ${address}`);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', tell);
  child.on('exit', (code) => code !== 0 && tell());
  child.unref();
}

/** Opens the browser where a service of ours runs already, as after a second double-click; says whether one does. */
export async function openRunning() {
  const address = `http://127.0.0.1:${process.env.PORT || 8080}`;
  const status = await fetch(`${address}/livez`, { signal: AbortSignal.timeout(2000) })
    .then((response) => response.json())
    .then((answer) => answer.status)
    .catch(() => undefined);
  if (status !== 'alive') return false;
  console.log(`Kulturnetz läuft schon: ${address}\nKulturnetz is running already: ${address}`);
  openBrowser(address);
  return true;
}
