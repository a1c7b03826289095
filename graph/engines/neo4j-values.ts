import neo4j from 'neo4j-driver';

/**
 * Parameters as the driver sends them: JavaScript numbers would arrive as floats, and 1.0 is another value than 1 to
 * LIMIT, to keys and to output. Whole numbers become integers, in lists and maps too; absent values are left out.
 */
export function toNeo4jValues(value: unknown): Record<string, unknown> {
  const sent = toNeo4jValue(value);
  if (!isRecord(sent)) throw new TypeError('parameters must be a map');
  return sent;
}

function toNeo4jValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4jValue);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, toNeo4jValue(part)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
