import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The message COMMIT of the Bolt protocol as a chunk of its own. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** When a connection is cut: as soon as COMMIT is on its way, or when its answer has come and is held back. */
export type Cut = 'sent' | 'answered';

/** Stands between a driver and its database. */
export interface CuttingProxy {
  readonly uri: string;
  /** How many connections were cut during COMMIT. */
  cuts(): number;
  /** Cuts the connection of the commit that follows after `spared` others. */
  cutAfter(spared: number, cut: Cut): void;
  close(): Promise<void>;
}

/** Opens a proxy to a database on this machine. */
export async function cuttingProxy(port: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let next: { spared: number; cut: Cut } | null = null;
  let count = 0;
  const server = createServer((driver) => {
    const database = connect(port, '127.0.0.1');
    const destroy = (): void => {
      driver.destroy();
      database.destroy();
    };
    let isHeldBack = false;
    for (const socket of [driver, database]) {
      sockets.add(socket);
      socket.on('error', destroy).on('close', () => {
        sockets.delete(socket);
        destroy();
      });
    }
    database.on('data', (chunk: Buffer) => {
      if (isHeldBack) destroy();
      else driver.write(chunk);
    });
    driver.on('data', (chunk: Buffer) => {
      if (next === null || !chunk.includes(commit) || next.spared-- > 0) {
        database.write(chunk);
        return;
      }
      const { cut } = next;
      next = null;
      count += 1;
      isHeldBack = true;
      database.write(chunk, () => {
        if (cut === 'sent') destroy();
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was assigned');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cuts: () => count,
    cutAfter: (spared, cut) => (next = { spared, cut }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
