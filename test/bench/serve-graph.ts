import { Agent, createServer, get } from 'node:http';
import { createApp } from '../../api/app.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';

/** What came back, read to its end. */
export interface Answer {
  readonly body: string;
  readonly bytes: number;
  readonly tag: string | undefined;
}

/** The application's HTTP service over a graph, in this process. */
export interface ServedGraph {
  /** Gets an address such as /api/documents on a kept connection. Throws on any status but 200 and 304. */
  ask(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

export async function serveGraph(engine: Engine): Promise<ServedGraph> {
  const state = { loaded: true, draining: false };
  const store = new WholeGraph(engine);
  const report = (message: string, error: unknown): void => console.error(message, error);
  const server = createServer(createApp({ graph: store.graph, state, webDir: null, rateLimit: 0, report }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port was assigned');
  const agent = new Agent({ keepAlive: true });
  const ask = askAt(`http://127.0.0.1:${place.port}`, agent);
  const close = async (): Promise<void> => {
    agent.destroy();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  };
  return { ask, close };
}

/** Asks a service that listens under `url`, over the connections of `agent`. */
export function askAt(url: string, agent: Agent): ServedGraph['ask'] {
  return (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const asked = get(`${url}${path}`, { agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          const { statusCode } = response;
          if (statusCode === 200 || statusCode === 304)
            resolve({ body: whole.toString(), bytes: whole.length, tag: response.headers.etag });
          else reject(new Error(`${path}: ${String(statusCode)} ${whole.toString().slice(0, 300)}`));
        });
      });
      asked.on('error', reject);
    });
}
