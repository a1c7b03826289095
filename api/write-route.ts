import type { z } from 'zod';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import type { WritableGraph } from '../graph/graph.ts';
import type { Imports } from './imports/imports.ts';
import { parseJson } from './parse-body.ts';
import { type Parameter, parametersOf, parseQuery } from './parse-query.ts';

/** Under which id the history has what a request changed, if it changed anything. */
export const changeHeader = 'Kulturnetz-Change';

/** A received request that changes something. */
export interface Received<B> {
  /** The path's id (empty where the path has none). */
  readonly id: string;
  readonly body: B;
  /** What the address says after its question mark, as it stands there. */
  readonly query: Readonly<Record<string, unknown>>;
  /** What Accept-Language likes better; German where it does not say. */
  readonly language: keyof Bilingual;
  /** The client's Idempotency-Key, or an id of our own. */
  readonly requestId: string;
  /** The entity tags of If-Match without their quotes; null for `*`. */
  readonly ifMatch: readonly string[] | null;
  /** The imports of the service; null where it keeps none. */
  readonly imports: Imports | null;
}

/** What was done: `location` of what was made, `tag` of what is answered. */
export interface Done<A> {
  readonly answer: A;
  readonly location?: string;
  readonly tag?: string;
}

export interface AnswerShape {
  readonly name: string;
  readonly schema: z.ZodType;
}

/** One address and method that changes something, ready to be served and to be described. */
export interface WriteRoute {
  readonly method: 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The one media type with its schema, several media types of files, or no body at all. */
  readonly accepts: { readonly json: AnswerShape } | { readonly files: readonly string[] } | null;
  /** Bytes of the largest body that is read. */
  readonly largestBody: number;
  readonly answer: AnswerShape;
  readonly status: 200 | 201;
  /** The client must say by If-Match what it has seen. */
  readonly needsIfMatch: boolean;
  /** What a client may meet beside the errors of every address. */
  readonly errors: Readonly<Partial<Record<404 | 409 | 412, string>>>;
  respond(graph: WritableGraph, received: Received<Uint8Array>): Promise<Done<unknown>>;
}

interface Description<A extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly answer: { readonly name: string; readonly schema: A };
  readonly errors: WriteRoute['errors'];
}

/** Bytes of a body of JSON. */
const largestJson = 65_536;

/** Describes an address at which JSON is posted and something is made, from the state that If-Match names where it must. */
export function postRoute<B extends z.ZodType, A extends z.ZodType>(
  route: Description<A> & {
    readonly needsIfMatch?: boolean;
    readonly body: { readonly name: string; readonly schema: B };
    readonly write: (graph: WritableGraph, received: Received<z.output<B>>) => Promise<Done<z.input<A>>>;
  },
): WriteRoute {
  const { path, summary, body, answer, errors, needsIfMatch = false } = route;
  return {
    method: 'post',
    path,
    summary,
    parameters: [],
    accepts: { json: body },
    largestBody: largestJson,
    answer,
    status: 201,
    needsIfMatch,
    errors,
    respond: (graph, received) =>
      route.write(graph, { ...received, body: parseJson(body.schema, received.body) }),
  };
}

/** Describes an address at which parts of something are changed, by the state that the client says it saw. */
export function patchRoute<B extends z.ZodType, A extends z.ZodType>(
  route: Parameters<typeof postRoute<B, A>>[0],
): WriteRoute {
  return { ...postRoute({ ...route, needsIfMatch: true }), method: 'patch', status: 200 };
}

/** Describes an address at which a file is posted; what is said about the file stands in the `query`. */
export function uploadRoute<A extends z.ZodType, Q extends z.ZodObject = z.ZodObject>(
  route: Description<A> & {
    readonly query?: Q;
    /** 201 where something is made that has an address of its own. */
    readonly status?: WriteRoute['status'];
    readonly files: readonly string[];
    readonly largestBody: number;
    readonly write: (
      graph: WritableGraph,
      received: Omit<Received<Uint8Array>, 'query'> & { readonly query: z.output<Q> },
    ) => Promise<Done<z.input<A>>>;
  },
): WriteRoute {
  const { path, summary, files, largestBody, answer, errors, query, status = 200 } = route;
  const parameters = query === undefined ? [] : parametersOf(query);
  return {
    method: 'post',
    path,
    summary,
    parameters,
    accepts: { files },
    largestBody,
    answer,
    status,
    needsIfMatch: false,
    errors,
    respond: (graph, received) =>
      route.write(graph, { ...received, query: queryOf(query, parameters, received) }),
  };
}

/** Describes an address that takes something back; the client says by If-Match which state of it, unless it need not. */
export function deleteRoute<A extends z.ZodType, Q extends z.ZodObject = z.ZodObject>(
  route: Description<A> & {
    readonly query?: Q;
    readonly needsIfMatch?: boolean;
    readonly write: (
      graph: WritableGraph,
      received: Omit<Received<Uint8Array>, 'query'> & { readonly query: z.output<Q> },
    ) => Promise<Done<z.input<A>>>;
  },
): WriteRoute {
  const { path, summary, answer, errors, query, needsIfMatch = true } = route;
  const parameters = query === undefined ? [] : parametersOf(query);
  return {
    method: 'delete',
    path,
    summary,
    parameters,
    accepts: null,
    largestBody: largestJson,
    answer,
    status: 200,
    needsIfMatch,
    errors,
    respond: (graph, received) =>
      route.write(graph, { ...received, query: queryOf(query, parameters, received) }),
  };
}

function queryOf<Q extends z.ZodObject>(
  query: Q | undefined,
  parameters: readonly Parameter[],
  received: Pick<Received<unknown>, 'query'>,
): z.output<Q> {
  return (query === undefined ? {} : parseQuery(query, parameters, received.query)) as z.output<Q>;
}
