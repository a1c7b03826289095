import { z } from 'zod';
import { Problem } from '../graph/schema/problem.ts';
import { Readiness } from '../graph/schema/readiness.ts';
import { addresses } from './addresses.ts';
import type { Parameter } from './parse-query.ts';
import { roleHeader } from './own-role.ts';
import { rootOf } from './public-address.ts';
import type { ReadRoute } from './read-route.ts';
import { changeHeader, type WriteRoute } from './write-route.ts';

type Json = Readonly<Record<string, unknown>>;

const problemResponses = {
  400: 'A parameter is unknown or wrong',
  404: 'Nothing is known under this id',
  405: 'The Allow header says which methods are possible',
  414: 'The address is too long',
  421: 'Asked by a name that is not the service’s',
  429: 'Too many requests',
  500: 'A fault of the service',
  503: 'The database cannot be reached, or takes longer; Retry-After says when to try again',
} as const;

const writeProblemResponses = {
  400: 'The body or a header is wrong',
  403: 'Sent by a page of another site',
  405: problemResponses[405],
  413: 'The body is too large',
  414: problemResponses[414],
  421: problemResponses[421],
  429: problemResponses[429],
  500: problemResponses[500],
  503: problemResponses[503],
  507: 'Nothing was saved: the storage is full or cannot be written; reading goes on',
} as const;

/** The OpenAPI 3.1 description of the service, derived from its routes and their schemas. */
export function openapi(
  routes: readonly ReadRoute[],
  writes: readonly WriteRoute[],
  publicUrl: URL | null,
): Json {
  const schemas: Record<string, Json> = {
    Problem: jsonSchema('Problem', Problem),
    Readiness: jsonSchema('Readiness', Readiness),
  };
  for (const { answer } of [...routes, ...writes])
    if ('schema' in answer) schemas[answer.name] = jsonSchema(answer.name, answer.schema);
  for (const { accepts } of writes)
    if (accepts !== null && 'json' in accepts)
      schemas[accepts.json.name] = jsonSchema(accepts.json.name, accepts.json.schema, 'input');
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
    servers: [{ url: rootOf(publicUrl) }],
    paths: Object.fromEntries([
      ...[...addresses(routes, writes)].map(([path, address]) => [
        path,
        {
          ...(address.read === null ? {} : { get: readOperation(address.read) }),
          ...Object.fromEntries(address.writes.map((write) => [write.method, writeOperation(write)])),
        },
      ]),
      ...healthPaths,
    ]),
    components: { schemas },
  };
}

function readOperation(route: ReadRoute): Json {
  return {
    operationId: operationId('get', route.path),
    summary: route.summary,
    parameters: [
      ...pathParameters(route),
      ...route.parameters.map(queryParameter),
      ...(route.tagging === 'never' ? [] : [conditionalHeader]),
    ],
    responses: {
      200: {
        description: route.summary,
        ...(route.tagging === 'never'
          ? {}
          : { headers: { ETag: { description: 'Tag of this answer', schema: { type: 'string' } } } }),
        content: contentOf(route.answer),
      },
      ...(route.tagging === 'never' ? {} : { 304: { description: 'The answer has not changed' } }),
      ...problems(problemResponses),
    },
  };
}

function writeOperation(route: WriteRoute): Json {
  const { accepts, status, answer, summary, errors } = route;
  return {
    operationId: operationId(route.method, route.path),
    summary,
    parameters: [
      ...namesIn(route.path).map((name) => ({
        name,
        in: 'path',
        required: true,
        description: 'Id of what is changed',
        schema: { type: 'string' },
      })),
      ...route.parameters.map(queryParameter),
      idempotencyHeader,
      ownRoleHeader,
      ...(route.needsIfMatch ? [ifMatchHeader] : []),
    ],
    ...(accepts === null ? {} : { requestBody: { required: true, content: acceptedContent(accepts) } }),
    responses: {
      [status]: {
        description: summary,
        headers: {
          ETag: { description: 'Tag of what was changed', schema: { type: 'string' } },
          [changeHeader]: {
            description:
              'Id under which /api/changes/{id} has what this request changed, if it changed anything',
            schema: { type: 'string' },
          },
          ...(status === 201
            ? { Location: { description: 'Where it can be read', schema: { type: 'string' } } }
            : {}),
        },
        content: { 'application/json': { schema: reference(answer.name) } },
      },
      ...problems({
        ...writeProblemResponses,
        ...(accepts === null ? {} : { 415: 'The body is of a kind that is not read here' }),
        ...(route.needsIfMatch ? { 428: 'If-Match is missing' } : {}),
        ...errors,
      }),
    },
  };
}

function problems(descriptions: Readonly<Record<string, string>>): Json {
  return Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: reference('Problem') } } },
    ]),
  );
}

function acceptedContent(accepts: NonNullable<WriteRoute['accepts']>): Json {
  if ('json' in accepts) return { 'application/json': { schema: reference(accepts.json.name) } };
  return Object.fromEntries(
    accepts.files.map((mediaType) => [mediaType, { schema: { type: 'string', format: 'binary' } }]),
  );
}

function contentOf(answer: ReadRoute['answer']): Json {
  if ('schema' in answer) return { 'application/json': { schema: reference(answer.name) } };
  return Object.fromEntries(
    Object.values(answer.files).map((mediaType) => [mediaType, { schema: { type: 'string' } }]),
  );
}

function pathParameters({ path, answer }: ReadRoute): Json[] {
  return namesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: 'files' in answer ? 'Format of the file' : 'Id of the node; slashes may stay as they are',
    schema: 'files' in answer ? { type: 'string', enum: Object.keys(answer.files) } : { type: 'string' },
  }));
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
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

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A UUID of the client; a request sent again under it is served once and gets its old answer',
  schema: { type: 'string', format: 'uuid' },
} as const;

const ownRoleHeader = {
  name: roleHeader,
  in: 'header',
  required: false,
  description:
    'In which role the change is made, percent-encoded: "Koordination", "Kulturb%C3%BCro%20Hilden". 2 to 60 characters; what looks like the name of a person is refused',
  schema: { type: 'string' },
} as const;

const ifMatchHeader = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the state this request rests on',
  schema: { type: 'string' },
} as const;

const readinessContent = { 'application/json': { schema: reference('Readiness') } };

const healthPaths: [string, Json][] = [
  ['/livez', { 200: { description: 'The process answers' } }] as const,
  [
    '/readyz',
    {
      200: {
        description:
          'Requests may be sent here. `read-only`: changes are refused with 507 until something can be written again',
        content: readinessContent,
      },
      503: { description: 'Not now; Retry-After says when', content: readinessContent },
    },
  ] as const,
  ['/openapi.json', { 200: { description: 'This description' } }] as const,
].map(([path, responses]) => [path, { get: { operationId: operationId('get', path), responses } }]);

function operationId(method: string, path: string): string {
  const words = path.split(/[^a-z]+/).filter((word) => word !== '' && word !== 'api');
  return [method, ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** The schema as it stands among the components; what it calls itself by is looked for from the top of the description. */
function jsonSchema(name: string, schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const described = Object.entries(z.toJSONSchema(schema, { io })).filter(([key]) => key !== '$schema');
  const placed = JSON.stringify(Object.fromEntries(described)).replaceAll(
    '"#/$defs/',
    `"#/components/schemas/${name}/$defs/`,
  );
  return JSON.parse(placed) as Json;
}
