import type { z } from 'zod';
import { InvalidRequest } from './request-errors.ts';

/** Reads a body of JSON by a schema. Throws InvalidRequest with a pointer to every place that is wrong. */
export function parseJson<B extends z.ZodType>(schema: B, body: Uint8Array): z.output<B> {
  const parsed = schema.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(
    parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: 'unknown property' }))
        : [{ pointer: pointerTo(issue.path), detail: issue.message }],
    ),
  );
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new InvalidRequest([{ pointer: '/body', detail: 'the body is no JSON in UTF-8' }]);
  }
}

function pointerTo(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  return ['/body', ...parts].join('/');
}
