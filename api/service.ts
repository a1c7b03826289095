import { once } from 'node:events';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../graph/changes/open-embedded.ts';
import type { Engine } from '../graph/engines/engine.ts';
import { openNeo4j } from '../graph/engines/neo4j.ts';
import { Graph } from '../graph/graph.ts';
import { createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { httpServer } from './http-server.ts';
import { ImportStore } from './imports/import-store.ts';
import { Imports } from './imports/imports.ts';
import { isLoopback } from './own-host.ts';
import { basePathOf, rootOf } from './public-address.ts';
import { isProbe } from './routes/health.ts';
import { startGraph } from './start-graph.ts';
import { keepAskingAhead } from './keep-asking-ahead.ts';

/** Milliseconds given to requests under way when the service stops. */
const drainFor = 10_000;

/**
 * Runs the service with the settings of `environment` until `signal` aborts, and returns once everything is closed.
 * Throws what keeps it from starting.
 */
export async function serve(
  environment: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<void> {
  const config = readConfig(environment);
  if (!isLoopback(config.host)) console.warn(openToOthers(config));
  const graph = new Graph(await openEngine(config));
  const state = { loaded: false, draining: false, askingAhead: config.neo4j !== null };
  const server = httpServer(
    createApp({
      graph,
      state,
      imports: new Imports(new ImportStore(config.dataDir, console.error)),
      webDir: fileURLToPath(new URL('../web/dist', import.meta.url)),
      rateLimit: config.rateLimit,
      trustedProxies: config.trustedProxies,
      publicUrl: config.publicUrl,
      listensTo: config.host,
      report: (message, error) => {
        console.error(message, ...(error === undefined ? [] : [error]));
      },
    }),
  );
  let underWay = 0;
  server.on('request', ({ url }, response) => {
    if (isProbe(url)) return;
    underWay += 1;
    response.once('close', () => (underWay -= 1));
  });
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    state.draining = true;
    return (stopped ??= close(server).then(() => graph.close()));
  };
  const told = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => {
    told.resolve(stop());
  });
  try {
    signal.throwIfAborted();
    server.listen(config.port, config.host);
    await once(server, 'listening', { signal });
    const starting = startGraph(graph.writing, state, console.log, signal);
    // The embedded graph is there at once: the address is printed when there is something to see.
    if (config.neo4j === null) await starting;
    signal.throwIfAborted();
    for (const line of addressLines(server, config)) console.log(line);
    await starting;
    // The embedded graph plans nothing that would be worth asking ahead.
    if (config.neo4j === null) await graph.gather(signal).catch(() => undefined);
    else await keepAskingAhead(graph, state, { signal, isBusy: () => underWay > 0, report: console.log });
    await told.promise;
  } catch (error) {
    await stop();
    if (!signal.aborted) throw error;
  }
}

function openEngine({ neo4j, dataDir }: Config): Promise<Engine> {
  if (neo4j === null) return openEmbedded({ dataDir });
  const { logLevel, ...access } = neo4j;
  const log = logLevel && {
    level: logLevel,
    write: (line: string) => void process.stderr.write(`${line}\n`),
  };
  return openNeo4j({ ...access, profile: 'interactive', log });
}

/** Lets requests under way end, then closes what is still open. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, drainFor);
  await closed;
  clearTimeout(patience);
}

/** Where the service is reached on this machine, and by everybody else. */
function addressLines(server: Server, { host, port: wanted, publicUrl }: Config): string[] {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : wanted;
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${port}${basePathOf(publicUrl)}`;
  return [`Kulturnetz: ${here}`, ...(publicUrl === null ? [] : [`PUBLIC_URL: ${rootOf(publicUrl)}/`])];
}

function openToOthers({ host }: Config): string {
  return (
    `Achtung: Mit HOST=${host} kann jeder, der diesen Rechner im Netz erreicht, ohne Anmeldung alles lesen und ändern.\n` +
    `Warning: with HOST=${host} everybody who reaches this machine can read and change everything without signing in.`
  );
}
