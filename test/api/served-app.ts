import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../../graph/changes/open-embedded.ts';
import type { Writing } from '../../graph/changes/writing.ts';
import type { Engine } from '../../graph/engines/engine.ts';
import { WholeGraph } from '../graph/whole-graph.ts';
import { createApp, type AppOptions } from '../../api/app.ts';
import { ImportStore } from '../../api/imports/import-store.ts';
import { Imports } from '../../api/imports/imports.ts';
import { httpServer } from '../../api/http-server.ts';
import { loadSeed } from '../../seed/load.ts';
import { readSeed } from '../../seed/read-data.ts';
import { writingOn } from '../contract/writing-on.ts';

export interface ServedApp {
  readonly url: string;
  readonly store: WholeGraph;
  readonly writing: Writing;
  readonly state: AppOptions['state'];
  /** Where it keeps files that are being read in; the folder is there once one is. */
  readonly dataDir: string;
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
  const dataDir = join(tmpdir(), `kulturnetz-test-${randomUUID()}`);
  const imports = new Imports(new ImportStore(dataDir, (message) => reports.push(message)));
  const server = httpServer(
    createApp({ webDir: null, rateLimit: 0, imports, report, ...options, graph: store.graph, state }),
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
    dataDir,
    reports,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await engine.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
