/** Keys under which programmes and findings keep ids or lists of ids. */
const idKeys: ReadonlySet<string> = new Set([
  'id',
  'municipality',
  'wholes',
  'profile',
  'measure',
  'mention',
  'terms',
  'document',
  'row',
]);

/** A copy in which every id is another one, sorted differently; whatever else is written stays. */
export function renamed<T>(value: T): T {
  return copy(value, false) as T;
}

/** Another id for an id, the same one every time. */
export function otherId(id: string): string {
  return `x-${[...id].toReversed().join('')}`;
}

function copy(value: unknown, isId: boolean): unknown {
  if (typeof value === 'string') return isId ? otherId(value) : value;
  if (Array.isArray(value)) return value.map((one: unknown) => copy(one, isId));
  if (value instanceof Map)
    return new Map(
      [...(value as ReadonlyMap<string, unknown>)].map(([key, one]) => [otherId(key), copy(one, true)]),
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one, idKeys.has(key))]));
}
