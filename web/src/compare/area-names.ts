import type { AreaRef } from '../../../graph/schema/analysis-basics.ts';

/** Names of areas by id; where two areas share a name, each carries its code. */
export function areaNames(areas: readonly AreaRef[]): Map<string, string> {
  const byName = Map.groupBy(
    [...new Map(areas.map((area) => [area.id, area])).values()],
    (area) => area.name,
  );
  return new Map(
    [...byName.values()].flatMap((same) =>
      same.map(({ id, name, code }) => [id, same.length > 1 && code !== null ? `${name} ${code}` : name]),
    ),
  );
}
