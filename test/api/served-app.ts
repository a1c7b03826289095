import { once } from 'node:events';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { createApp, type AppOptions } from '../../api/app.ts';
import { httpServer } from '../../api/http-server.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { writingOn } from '../contract/writing-on.ts';

export interface ServedApp {
  readonly url: string;
  readonly store: WholeGraph;
  readonly writing: Writing;
  readonly state: AppOptions['state'];
  /** Faults of the service reported while it ran. */
  readonly reports: readonly unknown[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** A graph in memory that holds the five programmes. */
export async function openProgrammes(): Promise<Engine> {
  const engine = await openEmbedded({ dataDir: null });
  await loadSeed(writingOn(engine), await readSeed());
  return engine;
}

/** Serves a graph on a free port of this machine. */
export async function serveApp(
  engine: Engine,
  options: Partial<Omit<AppOptions, 'graph'>> = {},
): Promise<ServedApp> {
  const store = new WholeGraph(engine);
  const { writing } = store;
  const state = options.state ?? { loaded: true, draining: false };
  const reports: unknown[] = [];
  const report = (_message: string, error: unknown): void => {
    reports.push(error);
  };
  const server = httpServer(
    createApp({ webDir: null, rateLimit: 0, report, ...options, graph: store.graph, state }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    store,
    writing,
    state,
    reports,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await engine.close();
    },
  };
}
