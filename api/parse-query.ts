import { z } from 'zod';
import { type Fault, InvalidRequest } from './request-errors.ts';

/** A query parameter as OpenAPI describes it and as the text of the address is read by it. */
export interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly reading: 'text' | 'integer' | 'list';
}

const Properties = z.object({
  properties: z.record(z.string(), z.looseObject({ type: z.string().optional() })).default({}),
  required: z.array(z.string()).default([]),
});

/** The parameters of a query schema. */
export function parametersOf(schema: z.ZodObject): Parameter[] {
  const { properties, required } = Properties.parse(z.toJSONSchema(schema, { io: 'input' }));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    schema: property,
    reading: property.type === 'array' ? 'list' : property.type === 'integer' ? 'integer' : 'text',
  }));
}

/**
 * Reads query parameters by a schema: lists are separated by commas, or given several times.
 * Throws InvalidRequest with a pointer to every parameter that is unknown or wrong.
 */
export function parseQuery<Q extends z.ZodObject>(
  schema: Q,
  parameters: readonly Parameter[],
  given: Readonly<Record<string, unknown>>,
): z.output<Q> {
  const readings = new Map(parameters.map(({ name, reading }) => [name, reading]));
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, read(readings.get(name), value)]),
  );
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new InvalidRequest(parsed.error.issues.flatMap(faultsOf));
}

function read(reading: Parameter['reading'] | undefined, value: unknown): unknown {
  const texts = (Array.isArray(value) ? value : [value]).map(String);
  if (reading === 'list') {
    return [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()))].filter(
      (text) => text !== '',
    );
  }
  if (texts.length !== 1) return texts;
  const text = texts[0] ?? '';
  return reading === 'integer' && /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([key]), detail: 'unknown parameter' }));
  return [{ pointer: pointerTo(issue.path), detail: issue.message }];
}

function pointerTo(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  return ['/query', ...parts].join('/');
}
