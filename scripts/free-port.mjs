import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A free port below those that the system gives to connections going out: whoever asks takes it seconds later, and may
 * take it again after a crash, and no connection may sit on it by then.
 */
export async function freePort() {
  for (;;) {
    const port = 15_000 + randomInt(15_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
