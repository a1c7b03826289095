import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { freePort } from '../../scripts/free-port.mjs';

/** A way to a database that a test can cut. What a client meets there is what a killed or a hung server does to it. */
export interface Gateway {
  readonly uri: string;
  /** Breaks every connection off and refuses new ones, as the system does for a process that is gone. */
  cut(): Promise<void>;
  /** Takes connections again, at the same address. */
  restore(): Promise<void>;
  /** Passes nothing on until `thaw`; connections stay open, new ones are taken. */
  freeze(): void;
  thaw(): void;
}

/** Opens a way to `uri` (bolt, with a port), on a port of its own. */
export async function openGateway(uri: string): Promise<Gateway> {
  const { hostname, port: behind } = new URL(uri);
  const port = await freePort();
  const sockets = new Set<Socket>();
  let frozen = false;

  const keep = (socket: Socket, other: Socket): void => {
    sockets.add(socket);
    if (frozen) socket.pause();
    socket.on('data', (bytes) => other.write(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  let server: Server | undefined;
  const restore = async (): Promise<void> => {
    server = createServer((client) => {
      const database = connect({ host: hostname, port: Number(behind) });
      keep(client, database);
      keep(database, client);
    });
    await new Promise<void>((resolve, reject) => {
      server?.once('error', reject);
      server?.listen(port, '127.0.0.1', resolve);
    });
  };
  await restore();
  return {
    uri: `bolt://127.0.0.1:${port}`,
    restore,
    cut: async () => {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
  };
}
