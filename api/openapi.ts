import { z } from 'zod';
import { Problem } from '../graph/schema/problem.ts';
import type { Parameter } from './parse-query.ts';
import type { ReadRoute } from './read-route.ts';

type Json = Readonly<Record<string, unknown>>;

const problemResponses = {
  400: 'A parameter is unknown or wrong',
  404: 'Nothing is known under this id',
  405: 'Only GET and HEAD are possible',
  414: 'The address is too long',
  429: 'Too many requests',
  500: 'A fault of the service',
  503: 'The database cannot be reached; Retry-After says when to try again',
} as const;

/** The OpenAPI 3.1 description of the service, derived from its routes and their schemas. */
export function openapi(routes: readonly ReadRoute[]): Json {
  const schemas: Record<string, Json> = { Problem: jsonSchema(Problem) };
  for (const { answer } of routes) if ('schema' in answer) schemas[answer.name] = jsonSchema(answer.schema);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Kulturnetz',
      version: '0.1.0',
      description:
        'Cooperation networks of municipal cultural programmes, each tie with its evidence. ' +
        'A missing tie means "not named", never "no cooperation".',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries([
      ...routes.map((route) => [route.path, { get: readOperation(route) }]),
      ...healthPaths,
    ]),
    components: { schemas },
  };
}

function readOperation(route: ReadRoute): Json {
  const errors = Object.entries(problemResponses).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: reference('Problem') } } },
  ]);
  return {
    operationId: operationId(route.path),
    summary: route.summary,
    parameters: [...pathParameters(route), ...route.parameters.map(queryParameter), conditionalHeader],
    responses: {
      200: {
        description: route.summary,
        headers: { ETag: { description: 'Tag of this answer', schema: { type: 'string' } } },
        content: contentOf(route.answer),
      },
      304: { description: 'The answer has not changed' },
      ...Object.fromEntries(errors),
    },
  };
}

function contentOf(answer: ReadRoute['answer']): Json {
  if ('schema' in answer) return { 'application/json': { schema: reference(answer.name) } };
  return Object.fromEntries(
    Object.values(answer.files).map((mediaType) => [mediaType, { schema: { type: 'string' } }]),
  );
}

function pathParameters({ path, answer }: ReadRoute): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: 'files' in answer ? 'Format of the file' : 'Id of the node; slashes may stay as they are',
    schema: 'files' in answer ? { type: 'string', enum: Object.keys(answer.files) } : { type: 'string' },
  }));
}

function queryParameter({ name, required, schema, reading }: Parameter): Json {
  const list = reading === 'list' ? { style: 'form', explode: false } : {};
  return { name, in: 'query', required, ...list, schema };
}

const conditionalHeader = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an answer the client has',
  schema: { type: 'string' },
} as const;

const healthPaths: [string, Json][] = [
  ['/livez', { 200: { description: 'The process answers' } }] as const,
  [
    '/readyz',
    {
      200: { description: 'Requests may be sent here' },
      503: { description: 'Not now; Retry-After says when' },
    },
  ] as const,
  ['/openapi.json', { 200: { description: 'This description' } }] as const,
].map(([path, responses]) => [path, { get: { operationId: operationId(path), responses } }]);

function operationId(path: string): string {
  const words = path.split(/[^a-z]+/).filter((word) => word !== '' && word !== 'api');
  return ['get', ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function jsonSchema(schema: z.ZodType): Json {
  const described = Object.entries(z.toJSONSchema(schema, { io: 'output' }));
  return Object.fromEntries(described.filter(([key]) => key !== '$schema'));
}
