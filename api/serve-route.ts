import type { Express, Request, RequestHandler, Response } from 'express';
import type { Graph } from '../graph/graph.ts';
import { GraphSlow, GraphUnavailable, MovedNode, UnknownNode } from '../graph/errors.ts';
import { NodeId } from '../graph/schema/vocabulary.ts';
import type { Reader, Reading } from '../graph/reading/reading.ts';
import { entityTag, isUnchanged } from './conditional.ts';
import type { Imports } from './imports/imports.ts';
import type { FileBody, ReadRoute } from './read-route.ts';
import { MethodNotAllowed } from './request-errors.ts';
import type { ServiceState } from './service-state.ts';

/** Milliseconds after which a question is given up: clients are told within six seconds that the database is gone. */
export const longestAnswer = 5000;

/** Milliseconds within which a database that is only slow answers the simplest question. */
const answerWithin = 800;

/** For whom a request asks. */
export type ReaderOf = (request: Request) => Pick<Reader, 'scope' | 'released'>;

/** Serves a route with conditional requests, deadline and abort. */
export function serveRoute(
  app: Express,
  route: ReadRoute,
  asked: {
    readonly graph: Graph;
    readonly readerOf?: ReaderOf | undefined;
    readonly release: string;
    readonly imports: Imports | null;
    readonly deadline: number;
  },
  state: ServiceState,
): void {
  app.get(expressPath(route.path), answerWith(route, asked, state));
}

/** A path of ours as Express writes it: an id may hold slashes. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, '*$1');
}

function answerWith(
  route: ReadRoute,
  { graph, readerOf = () => ({}), release, imports, deadline }: Parameters<typeof serveRoute>[2],
  state: ServiceState,
): RequestHandler {
  return async (request, response) => {
    const query = route.parse(request.query);
    const id = idOf(request);
    // Before the documents are loaded an empty answer would be mistaken for the truth.
    if (!state.loaded) throw new GraphUnavailable('the graph is still being prepared');
    const late = AbortSignal.timeout(deadline);
    const reader = { ...readerOf(request), signal: AbortSignal.any([clientGone(response), late]) };
    const reading = await inTime(graph, late, graph.reading(reader));
    if (route.tagging === 'version' && isUnchanged(request, response, entityTag(reading, request, release))) {
      response.status(304).end();
      return;
    }
    const ask = (current: Reading): Promise<unknown> => {
      if (route.tagging === 'version') response.set('ETag', entityTag(current, request, release));
      return route.respond(current, id, query, imports);
    };
    const answer = await inTime(graph, late, graph.ask(ask, reader, reading)).catch((error: unknown) => {
      if (error instanceof MovedNode && error.id === id) return error;
      throw error;
    });
    if (answer instanceof MovedNode) {
      redirect(request, response, answer);
      return;
    }
    if (typeof route.tagging === 'function') {
      // Compressed it would be other bytes under the same strong tag.
      if (isUnchanged(request, response, `"${route.tagging(answer)}"`)) response.status(304).end();
      else response.set('Cache-Control', 'no-cache, no-transform').json(answer);
      return;
    }
    if (route.tagging === 'never') response.set('Cache-Control', 'no-store');
    if ('files' in route.answer) sendFile(response, answer as FileBody);
    else response.json(answer);
  };
}

/**
 * To where an entry goes on by a decision. Not for good: what was decided can be taken back. Below the path it was asked
 * at, so that it holds behind a proxy with a prefix as well.
 */
function redirect(request: Request, response: Response, { id, into }: MovedNode): void {
  const at = request.path.lastIndexOf(id);
  const depth = request.path.split('/').length - 2;
  const path = `${request.path.slice(1, at)}${into}${request.path.slice(at + id.length)}`;
  const query = request.originalUrl.indexOf('?');
  response.set('Cache-Control', 'no-store');
  response.redirect(307, `${'../'.repeat(depth)}${path}${query < 0 ? '' : request.originalUrl.slice(query)}`);
}

/** Tells a database that is there and slow from one that is gone. Throws GraphSlow for the first. */
async function inTime<T>(graph: Graph, late: AbortSignal, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!late.aborted || !(error === late.reason || error instanceof GraphUnavailable)) throw error;
    await graph.reach(answerWithin);
    throw new GraphSlow('no answer in time', { cause: error });
  }
}

/** The path's id; one that cannot be an id is one that nothing carries. */
export function idOf(request: Request): string {
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

function sendFile(response: Response, { mediaType, fileName, content }: FileBody): void {
  const body = typeof content === 'string' ? content : Buffer.from(content);
  response.type(mediaType).set('Content-Disposition', `attachment; filename="${fileName}"`).send(body);
}

/** Answers every method that is not among these with 405. */
export function refuseMethods(allowed: readonly string[]): RequestHandler {
  return (request) => {
    throw new MethodNotAllowed(request.method, allowed);
  };
}
