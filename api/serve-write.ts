import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Graph } from '../graph/graph.ts';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import type { Imports } from './imports/imports.ts';
import { ownRole } from './own-role.ts';
import { basePathOf } from './public-address.ts';
import {
  CrossSite,
  InvalidRequest,
  PreconditionRequired,
  TooLarge,
  UnsupportedMediaType,
} from './request-errors.ts';
import { expressPath, idOf } from './serve-route.ts';
import type { ServiceState } from './service-state.ts';
import { changeHeader, type WriteRoute } from './write-route.ts';

interface Service {
  readonly graph: Graph;
  readonly state: ServiceState;
  readonly imports: Imports | null;
  /** Where people reach the service; null: where it listens. */
  readonly publicUrl: URL | null;
}

/** Serves one address and method that changes something. */
export function serveWrite(
  app: Express,
  route: WriteRoute,
  { graph, state, imports, publicUrl }: Service,
): void {
  app[route.method](expressPath(route.path), async (request, response) => {
    refuseCrossSite(request, publicUrl);
    expectMediaType(request, route);
    const ifMatch = ifMatchOf(request, route);
    const requestId = `http/${idempotencyKey(request) ?? randomUUID()}`;
    const id = idOf(request);
    const role = ownRole(request);
    if (!state.loaded) throw new GraphUnavailable('the graph is still being prepared');
    const body = await readBody(request, response, route.largestBody);
    const received = {
      id,
      body,
      query: request.query,
      language: languageOf(request),
      requestId,
      ifMatch,
      imports,
    };
    const { answer, location, tag } = await route.respond(graph.as(role), received);
    // Who asks next finds what was written gathered already.
    graph.gatherSoon();
    response.status(route.status).set({ 'Cache-Control': 'no-store', [changeHeader]: requestId });
    if (location !== undefined) response.set('Location', basePathOf(publicUrl) + location);
    if (tag !== undefined) response.set('ETag', `"${tag}"`);
    response.json(answer);
  });
}

/** Another site’s page must not change anything with its visitor’s browser. Programs send neither header. */
function refuseCrossSite(request: Request, publicUrl: URL | null): void {
  const site = request.get('Sec-Fetch-Site');
  const origin = request.get('Origin');
  // Browsers tell of the site only where the address is secure or their own machine; elsewhere the origin is left.
  const isForeign =
    site === undefined
      ? origin !== undefined && origin !== publicUrl?.origin && hostOf(origin) !== request.host
      : site !== 'same-origin' && site !== 'none';
  if (isForeign) throw new CrossSite('Pages of other sites cannot change anything here.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function expectMediaType(request: Request, { accepts }: WriteRoute): void {
  if (accepts === null) return;
  const possible = 'json' in accepts ? ['application/json'] : accepts.files;
  const given = (request.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!possible.includes(given))
    throw new UnsupportedMediaType(
      `The body must be ${possible.join(' or ')}, not ${given || 'without a type'}.`,
    );
}

function languageOf(request: Request): keyof Bilingual {
  return request.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de';
}

function ifMatchOf(request: Request, { needsIfMatch }: WriteRoute): string[] | null {
  const given = request.get('If-Match');
  if (given === undefined) {
    if (needsIfMatch)
      throw new PreconditionRequired('If-Match must name the ETag of the answer this request rests on.');
    return null;
  }
  if (given.trim() === '*') return null;
  // A weak tag never matches here.
  return given.split(',').flatMap((tag) => /^"([^"]*)"$/.exec(tag.trim())?.[1] ?? []);
}

function idempotencyKey(request: Request): string | undefined {
  const given = request.get('Idempotency-Key');
  if (given === undefined) return undefined;
  // A structured field is a quoted string; many clients send it bare.
  const key = z.uuid().safeParse(given.trim().replace(/^"(.*)"$/, '$1'));
  if (key.success) return key.data.toLowerCase();
  throw new InvalidRequest([{ pointer: '/header/Idempotency-Key', detail: 'must be a UUID' }]);
}

const BodyError = z.looseObject({ type: z.string() });

/** The whole body; nothing is read of one that is too large. Throws TooLarge, UnsupportedMediaType, InvalidRequest. */
async function readBody(request: Request, response: Response, limit: number): Promise<Uint8Array> {
  const read = express.raw({ type: () => true, limit });
  try {
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error('the body cannot be read', { cause: error }));
      });
    });
  } catch (error) {
    const parsed = BodyError.safeParse(error);
    if (!parsed.success) throw error;
    if (parsed.data.type === 'entity.too.large')
      throw new TooLarge(413, `The body is larger than ${limit} bytes.`);
    if (parsed.data.type === 'encoding.unsupported')
      throw new UnsupportedMediaType('The body is compressed in a way that is not understood.');
    throw new InvalidRequest([{ pointer: '/body', detail: 'the body did not arrive as it was announced' }]);
  }
  return request.body instanceof Uint8Array ? request.body : new Uint8Array();
}
