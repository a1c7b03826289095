import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRoutes } from '../../api/read-routes.ts';
import { writeRoutes } from '../../api/write-routes.ts';
import { openProgrammes, type ServedApp, serveApp } from './served-app.ts';

const Operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), z.unknown()),
});
const Description = z.looseObject({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.strictObject({
      get: Operation.optional(),
      post: Operation.optional(),
      patch: Operation.optional(),
      delete: Operation.optional(),
    }),
  ),
});

let app: ServedApp;
let description: Record<string, unknown>;
beforeAll(async () => {
  app = await serveApp(await openProgrammes());
  description = (await (await app.get('/openapi.json')).json()) as Record<string, unknown>;
});
afterAll(() => app.close());

describe('the OpenAPI description', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(description));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('describes every address with all its parameters and errors', () => {
    const { paths } = Description.parse(description);
    for (const { path, parameters, tagging } of readRoutes) {
      const operation = paths[path]?.get;
      const described = operation?.parameters.filter((parameter) => parameter.in === 'query');
      expect(described?.map(({ name }) => name)).toEqual(parameters.map(({ name }) => name));
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining(['200', '400', '404', '405', '414', '429', '500', '503']),
      );
      expect(Object.keys(operation?.responses ?? {}).includes('304')).toBe(tagging !== 'never');
      expect(operation?.parameters.some((parameter) => parameter.in === 'path')).toBe(path.includes('{'));
    }
    for (const path of ['/livez', '/readyz', '/openapi.json']) expect(paths[path]).toBeDefined();
    const ids = Object.values(paths).flatMap(({ get, post, patch, delete: remove }) =>
      [get, post, patch, remove].flatMap((operation) => operation?.operationId ?? []),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes every change with its body, headers and errors', () => {
    const { paths } = Description.parse(description);
    expect(writeRoutes.length).toBeGreaterThan(1);
    for (const { method, path, accepts, needsIfMatch, status, errors } of writeRoutes) {
      const operation = paths[path]?.[method];
      expect(Object.keys(operation?.responses ?? {})).toEqual(
        expect.arrayContaining([
          String(status),
          ...['400', '403', '405', '413', '414', '429', '500', '503', '507'],
          ...(accepts === null ? [] : ['415']),
          ...(needsIfMatch ? ['428'] : []),
          ...Object.keys(errors),
        ]),
      );
      expect(operation?.['requestBody'] === undefined).toBe(accepts === null);
      const headers = operation?.parameters.filter((parameter) => parameter.in === 'header');
      expect(headers?.map(({ name }) => name)).toEqual(
        needsIfMatch
          ? ['Idempotency-Key', 'Kulturnetz-Role', 'If-Match']
          : ['Idempotency-Key', 'Kulturnetz-Role'],
      );
      expect(operation?.parameters.some((parameter) => parameter.in === 'path')).toBe(path.includes('{'));
    }
  });
});
