import type { Express, Request, RequestHandler, Response } from 'express';
import { GraphUnavailable, UnknownNode } from '../graph/errors.ts';
import { NodeId } from '../graph/schema/vocabulary.ts';
import type { GraphStore } from '../graph/store.ts';
import { entityTag, isUnchanged } from './conditional.ts';
import type { FileBody, ReadRoute } from './read-route.ts';
import { MethodNotAllowed } from './request-errors.ts';
import type { ServiceState } from './service-state.ts';

/** Milliseconds after which a question is given up: clients are told within six seconds that the database is gone. */
const deadline = 5000;

/** Serves a route with conditional requests, deadline and abort; other methods get 405. */
export function serveRoute(app: Express, route: ReadRoute, store: GraphStore, state: ServiceState): void {
  const path = route.path.replace(/\{(\w+)\}/g, '*$1');
  app.get(path, answerWith(route, store, state));
  app.all(path, refuseMethod);
}

function answerWith(route: ReadRoute, store: GraphStore, state: ServiceState): RequestHandler {
  return async (request, response) => {
    const query = route.parse(request.query);
    const id = idOf(request);
    // Before the documents are loaded an empty answer would be mistaken for the truth.
    if (!state.loaded) throw new GraphUnavailable('the graph is still being prepared');
    const signal = AbortSignal.any([clientGone(response), AbortSignal.timeout(deadline)]);
    const tag = entityTag(await store.version(signal), request);
    if (isUnchanged(request, response, tag)) {
      response.status(304).end();
      return;
    }
    const answer = await route.respond(store, id, query, signal);
    if ('files' in route.answer) sendFile(response, answer as FileBody);
    else response.json(answer);
  };
}

/** The path's id; one that cannot be an id is one that nothing carries. */
function idOf(request: Request): string {
  const part = Object.values(request.params)[0];
  if (part === undefined) return '';
  const id = Array.isArray(part) ? part.join('/') : part;
  if (!NodeId.safeParse(id).success) throw new UnknownNode(id.slice(0, 200));
  return id;
}

function clientGone(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function sendFile(response: Response, { mediaType, fileName, text }: FileBody): void {
  response.type(mediaType).set('Content-Disposition', `attachment; filename="${fileName}"`).send(text);
}

export const refuseMethod: RequestHandler = (request) => {
  throw new MethodNotAllowed(request.method, ['GET', 'HEAD']);
};
