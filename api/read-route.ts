import type { z } from 'zod';
import type { Reading } from '../graph/reading/reading.ts';
import type { Imports } from './imports/imports.ts';
import { type Parameter, parametersOf, parseQuery } from './parse-query.ts';

/** A parsed request: `id` is the path's id (empty where the path has none). */
export interface Asked<Q> {
  readonly id: string;
  readonly query: Q;
  /** The imports of the service; null where it keeps none. */
  readonly imports: Imports | null;
}

/** A body that is no JSON. */
export interface FileBody {
  readonly mediaType: string;
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

interface RouteDescription<Q extends z.ZodObject> {
  /** With `{id}` or `{format}` as in OpenAPI; an id may hold slashes, encoded or not. */
  readonly path: string;
  readonly summary: string;
  readonly query: Q;
}

/** One address that is read, ready to be served and to be described. */
export interface ReadRoute {
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** The schema of a JSON answer with its name, or the media types of files by format. */
  readonly answer: { readonly name: string; readonly schema: z.ZodType } | { readonly files: FileTypes };
  /**
   * What an answer's entity tag rests on: the graph's version; the answer itself, for what is changed on its own; or
   * nothing, for an answer that is another one every time.
   */
  readonly tagging: 'version' | 'never' | ((answer: unknown) => string);
  /** Parses the request, before the graph is asked. Throws InvalidRequest. */
  parse(query: Readonly<Record<string, unknown>>): unknown;
  respond(reading: Reading, id: string, query: unknown, imports?: Imports | null): Promise<unknown>;
}
export type FileTypes = Readonly<Record<string, string>>;

/** Describes an address whose answer is JSON of a schema. */
export function readRoute<Q extends z.ZodObject, A extends z.ZodType>(
  route: RouteDescription<Q> & {
    readonly answer: { readonly name: string; readonly schema: A };
    /** 'never' as in ReadRoute. */
    readonly tag?: ((answer: z.output<A>) => string) | 'never';
    readonly read: (reading: Reading, asked: Asked<z.output<Q>>) => Promise<z.input<A>>;
  },
): ReadRoute {
  const { tag, answer } = route;
  const tagging =
    typeof tag === 'function' ? (given: unknown) => tag(answer.schema.parse(given)) : (tag ?? 'version');
  return { ...finish(route, answer, route.read), tagging };
}

/** Describes an address that answers with a file; `tagging` as in ReadRoute. */
export function fileRoute<Q extends z.ZodObject>(
  route: RouteDescription<Q> & {
    readonly files: FileTypes;
    readonly tagging?: 'version' | 'never';
    readonly read: (reading: Reading, asked: Asked<z.output<Q>>) => Promise<FileBody>;
  },
): ReadRoute {
  const { files, tagging = 'version' } = route;
  return { ...finish(route, { files }, route.read), tagging };
}

function finish<Q extends z.ZodObject>(
  { path, summary, query: schema }: RouteDescription<Q>,
  answer: ReadRoute['answer'],
  read: (reading: Reading, asked: Asked<z.output<Q>>) => Promise<unknown>,
): Omit<ReadRoute, 'tagging'> {
  const parameters = parametersOf(schema);
  return {
    path,
    summary,
    parameters,
    answer,
    parse: (given) => parseQuery(schema, parameters, given),
    respond: (reading, id, query, imports = null) =>
      read(reading, { id, query: query as z.output<Q>, imports }),
  };
}
