import type { AreaRef } from '../../../graph/schema/analysis-basics.ts';

/** Names of areas by id; an area that shares its name with another of `all` is told apart by its code. */
export function areaNames(
  all: readonly Pick<AreaRef, 'id' | 'name' | 'code'>[],
): ReadonlyMap<string, string> {
  const ids = Map.groupBy(new Map(all.map((area) => [area.id, area])).values(), ({ name }) => name);
  return new Map(
    all.map(({ id, name, code }) => [
      id,
      (ids.get(name)?.length ?? 0) > 1 && code !== null ? `${name} (${code})` : name,
    ]),
  );
}
