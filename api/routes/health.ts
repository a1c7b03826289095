import type { Express } from 'express';
import type { GraphStore } from '../../graph/store.ts';
import { refuseMethods } from '../serve-route.ts';
import type { ServiceState } from '../service-state.ts';

/** Milliseconds within which a ready graph answers. */
const readyWithin = 1000;

/** /livez never touches the graph; /readyz says whether requests should be sent here. */
export function serveHealth(app: Express, store: GraphStore, state: ServiceState): void {
  app.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });
  app.get('/readyz', async (_request, response) => {
    const reason = await unreadyReason(store, state);
    response.set('Cache-Control', 'no-store');
    if (reason === null) response.json({ status: 'ready' });
    else response.status(503).set('Retry-After', '3').json({ status: 'unready', reason });
  });
  app.all(['/livez', '/readyz'], refuseMethods(['GET', 'HEAD']));
}

async function unreadyReason(store: GraphStore, { draining, loaded }: ServiceState): Promise<string | null> {
  if (draining) return 'stopping';
  if (!loaded) return 'preparing the graph';
  return store.verify(readyWithin).then(
    () => null,
    () => 'the graph does not answer',
  );
}
