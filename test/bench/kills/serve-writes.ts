import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { z } from 'zod';
import { createApp } from '../../../api/app.ts';
import { problemHandler } from '../../../api/problem.ts';
import type { Graph } from '../../../graph/graph.ts';
import { Bundle } from '../../../graph/schema/bundle.ts';
import { Registry } from '../../../graph/schema/registry.ts';
import { NodeId } from '../../../graph/schema/vocabulary.ts';

/** Where documents and the registry are changed; the program itself has no address for that. */
export const loadAddress = '/test/load';

const Load = z.union([
  z.strictObject({ bundle: Bundle }),
  z.strictObject({ registry: Registry }),
  z.strictObject({ remove: NodeId }),
]);
export type Load = z.input<typeof Load>;

export interface ServedWrites {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a graph on a free port as the program does, with an address beside for every other kind of change. */
export async function serveWrites(graph: Graph): Promise<ServedWrites> {
  const report = (message: string, error: unknown): void => console.error(message, error);
  const app = express();
  app.post(loadAddress, express.json({ limit: '5mb' }), async (request, response) => {
    const load = Load.parse(request.body);
    const requestId = `http/${request.get('Idempotency-Key')}`;
    if ('bundle' in load) {
      response.json(await graph.writing.replaceDocument(load.bundle, { requestId }));
      return;
    }
    if ('registry' in load) await graph.writing.saveRegistry(load.registry, { requestId });
    else await graph.writing.removeDocument(load.remove, { requestId });
    response.json({});
  });
  const state = { loaded: true, draining: false };
  app.use(createApp({ graph, state, webDir: null, rateLimit: 0, report }));
  app.use(problemHandler(report));
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was assigned');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await graph.close();
    },
  };
}
