import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../graph/engines/embedded.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { GraphStore } from '../graph/store.ts';
import { createApp } from './app.ts';
import { type Config, InvalidConfig, readConfig } from './config.ts';
import { startGraph } from './start-graph.ts';

/** Milliseconds given to requests under way when the service stops. */
const drainFor = 10_000;

function openEngine({ neo4j, dataDir }: Config): Promise<Engine> {
  return neo4j === null ? openEmbedded({ dataDir }) : openNeo4j({ ...neo4j, profile: 'interactive' });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const store = new GraphStore(await openEngine(config));
  const state = { loaded: false, draining: false };
  const app = createApp({
    store,
    state,
    webDir: fileURLToPath(new URL('../web/dist', import.meta.url)),
    rateLimit: config.rateLimit,
    trustedProxies: config.trustedProxies,
    report: (message, error) => {
      console.error(message, error);
    },
  });
  const server = createServer(app);
  const stopping = new AbortController();
  server.listen(config.port, config.host);
  await once(server, 'listening');

  const stop = async (): Promise<void> => {
    if (state.draining) return;
    state.draining = true;
    stopping.abort();
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, drainFor).unref();
    await closed;
    await store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());

  const started = startGraph(
    store,
    state,
    (message) => {
      console.log(message);
    },
    stopping.signal,
  );
  // With the embedded graph the address is only printed once there is something to see.
  if (config.neo4j === null) await started;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Kulturnetz: http://${host}:${port}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof InvalidConfig ? `Settings:\n${error.message}` : error);
  process.exitCode = 1;
}
