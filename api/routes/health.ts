import type { Express } from 'express';
import { DataDirLost, StorageFull } from '../../graph/errors.ts';
import { askingAhead as whileAsking, type Readiness } from '../../graph/schema/readiness.ts';
import type { Graph } from '../../graph/graph.ts';
import { refuseMethods } from '../serve-route.ts';
import type { ServiceState } from '../service-state.ts';

/** Milliseconds within which a ready graph answers. */
const readyWithin = 1000;

/** Whether a request is one of those who watch over the service, under whatever path it is served: nobody waits for it. */
export function isProbe(url = ''): boolean {
  return /\/(livez|readyz)$/.test(url);
}

/** /livez never touches the graph; /readyz says whether requests should be sent here. */
export function serveHealth(app: Express, graph: Graph, state: ServiceState): void {
  app.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    const readiness = await readinessOf(graph, state);
    response.set('Cache-Control', 'no-store');
    if (readiness.status === 'unready') response.status(503).set('Retry-After', '3');
    response.json(readiness);
  });
  app.all(['/livez', '/readyz'], refuseMethods(['GET', 'HEAD']));
}

/** A service that can still be read stays in use while its storage is full. */
async function readinessOf(
  graph: Graph,
  { draining, loaded, askingAhead }: ServiceState,
): Promise<Readiness> {
  if (draining) return { status: 'unready', reason: 'stopping' };
  if (!loaded) return { status: 'unready', reason: 'preparing the graph' };
  try {
    const refusal = await graph.verify(readyWithin);
    // Who asks ahead gathers first; a probe would only take from its time.
    if (askingAhead === true) return { status: 'unready', reason: whileAsking };
    if (!graph.isGathered && !(await isGatheredSoon(graph)))
      return { status: 'unready', reason: 'gathering what the documents say' };
    if (refusal === null) return { status: 'ready' };
    const isFull = refusal instanceof StorageFull;
    return {
      status: 'read-only',
      reason: isFull ? 'the storage is full' : 'the storage cannot be written',
    };
  } catch (error) {
    const reason = error instanceof DataDirLost ? 'the data directory was lost' : 'the graph does not answer';
    return { status: 'unready', reason };
  }
}

/** Whether everything is gathered within the time of an answer; if not, the gathering goes on. */
async function isGatheredSoon(graph: Graph): Promise<boolean> {
  const signal = AbortSignal.timeout(readyWithin);
  try {
    await graph.gather(signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
