import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../graph/changes/open-embedded.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { DamagedJournal, DataDirInUse, StorageRefused } from '../graph/errors.ts';
import { Graph } from '../graph/graph.ts';
import { createApp } from './app.ts';
import { type Config, InvalidConfig, readConfig } from './config.ts';
import { startGraph } from './start-graph.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds given to requests under way when the service stops. */
const drainFor = 10_000;

function openEngine({ neo4j, dataDir }: Config): Promise<Engine> {
  return neo4j === null ? openEmbedded({ dataDir }) : openNeo4j({ ...neo4j, profile: 'interactive' });
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const engine = await openEngine(config);
  const graph = new Graph(engine);
  const state = { loaded: false, draining: false };
  const server = createServer(
    createApp({
      graph,
      state,
      webDir: fileURLToPath(new URL('../web/dist', import.meta.url)),
      rateLimit: config.rateLimit,
      trustedProxies: config.trustedProxies,
      report: (message, error) => {
        console.error(message, error);
      },
    }),
  );
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  const stopping = new AbortController();
  const stop = async (): Promise<void> => {
    if (state.draining) return;
    state.draining = true;
    stopping.abort();
    if (server.listening) await close(server);
    await graph.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  try {
    server.listen(config.port, config.host);
    await once(server, 'listening');
    const starting = startGraph(
      graph.writing,
      state,
      (message) => {
        console.log(message);
      },
      stopping.signal,
    );
    // The embedded graph is there at once: the address is printed when there is something to see.
    if (config.neo4j === null) await starting;
    console.log(`Kulturnetz: ${addressOf(server, config)}`);
    await starting;
    if (config.neo4j !== null) await askAhead(graph, stopping.signal, () => underWay > 0);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The service is ready meanwhile; the embedded graph plans nothing that would be worth asking ahead. */
async function askAhead(graph: Graph, signal: AbortSignal, isBusy: () => boolean): Promise<void> {
  const answered = await warmUp(graph, signal, isBusy);
  if (!signal.aborted) console.log(`Asked ahead: ${answered} questions.`);
}

/** Lets requests under way end, then closes what is still open. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, drainFor);
  await closed;
  clearTimeout(patience);
}

function addressOf(server: Server, config: Config): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

/** What an operator can mend is told without a stack. */
function explain(error: unknown): unknown {
  if (error instanceof InvalidConfig) return `Settings:\n${error.message}`;
  if (error instanceof DamagedJournal || error instanceof DataDirInUse || error instanceof StorageRefused)
    return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Another program listens there; set PORT to a free port.`;
  return error;
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
