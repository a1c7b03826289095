import compression from 'compression';
import express, { type Express } from 'express';
import type { Graph } from '../graph/graph.ts';
import { addresses } from './addresses.ts';
import type { Imports } from './imports/imports.ts';
import { limits } from './limits.ts';
import { openapi } from './openapi.ts';
import { expectOwnHost, isOnlyLocal } from './own-host.ts';
import { problemHandler } from './problem.ts';
import { basePathOf, withoutBasePath } from './public-address.ts';
import { noticeProxy, rateLimits } from './rate-limits.ts';
import { requestId } from './request-id.ts';
import { NoSuchAddress, OnlyLocal } from './request-errors.ts';
import { serveHealth } from './routes/health.ts';
import { importSourcePath } from './routes/imports.ts';
import { sourcePath } from './routes/source-texts.ts';
import { serveWeb } from './routes/web.ts';
import { readRoutes } from './read-routes.ts';
import { release as ownRelease } from './release.ts';
import { securityHeaders } from './security-headers.ts';
import { expressPath, longestAnswer, type ReaderOf, refuseMethods, serveRoute } from './serve-route.ts';
import { serveWrite } from './serve-write.ts';
import type { ServiceState } from './service-state.ts';
import { writeRoutes } from './write-routes.ts';

export interface AppOptions {
  readonly graph: Graph;
  /** What the sender of a request may see; without it everything, as suits a single user. */
  readonly readerOf?: ReaderOf;
  /** Names the program that answers; by itself it is named by its sources. */
  readonly release?: string;
  readonly state: ServiceState;
  /** The files that are being read in before they are loaded; without them none can be. */
  readonly imports?: Imports | null;
  /** Directory of the built web application, or null to serve the API alone. */
  readonly webDir: string | null;
  /** Requests per minute and address, of which few may change something; 0 means no limit. */
  readonly rateLimit: number;
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies?: number;
  /** Where people reach the service; null: where it listens. */
  readonly publicUrl?: URL | null;
  /** The host name or address it listens to; without one this machine alone reaches it. */
  readonly listensTo?: string;
  /** Milliseconds after which a question is given up; by itself `longestAnswer`. */
  readonly deadline?: number;
  /** Told about our own faults, and what an operator should know. */
  readonly report: (message: string, error?: unknown) => void;
}

/** The whole service as an Express application that does not listen yet. */
export function createApp(options: AppOptions): Express {
  const {
    graph,
    readerOf,
    release = ownRelease,
    state,
    imports = null,
    webDir,
    rateLimit,
    trustedProxies = 0,
    publicUrl = null,
    listensTo = '127.0.0.1',
    deadline = longestAnswer,
    report,
  } = options;
  const app = express();
  const basePath = basePathOf(publicUrl);
  app.disable('x-powered-by').disable('etag').set('trust proxy', trustedProxies);
  app.use(requestId, ...securityHeaders, withoutBasePath(basePath));
  // What watches over the service asks it by any name.
  serveHealth(app, graph, state);
  app.use(expectOwnHost(publicUrl, listensTo), limits, compression());
  if (rateLimit > 0) app.use(['/api', '/openapi.json'], ...rateLimits(rateLimit));
  if (rateLimit > 0 && trustedProxies === 0)
    app.use(
      noticeProxy((message) => {
        report(message);
      }),
    );
  if (!isOnlyLocal(publicUrl, listensTo))
    app.use([sourcePath, importSourcePath].map(expressPath), () => {
      throw new OnlyLocal();
    });
  for (const [path, { read, writes }] of addresses(readRoutes, writeRoutes)) {
    if (read !== null) serveRoute(app, read, { graph, readerOf, release, imports, deadline }, state);
    for (const write of writes) serveWrite(app, write, { graph, state, imports, publicUrl });
    const methods = [
      ...(read === null ? [] : ['GET', 'HEAD']),
      ...writes.map(({ method }) => method.toUpperCase()),
    ];
    app.all(expressPath(path), refuseMethods(methods));
  }
  const description = openapi(readRoutes, writeRoutes, publicUrl);
  app.get('/openapi.json', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json(description);
  });
  app.all('/openapi.json', refuseMethods(['GET', 'HEAD']));
  if (webDir !== null) serveWeb(app, webDir, basePath);
  app.use((request) => {
    throw new NoSuchAddress(`Nothing is served under ${request.path.slice(0, 200)}`);
  });
  app.use(problemHandler(report));
  return app;
}
