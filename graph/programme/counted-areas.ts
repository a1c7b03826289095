import type { Area, Programme } from './programme.ts';

/**
 * What is counted together with another, by the one it is counted as: ids that pairs connect, under the first of them in
 * the order of their ids. Ids that no pair names are left out; they count as themselves.
 */
export function countedTogether(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const joined = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
    for (const id of joined) groups.set(id, joined);
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].sort()[0] ?? id]));
}

/** An area as it is counted; `doubles` are further ones that an open proposal calls the same. */
export interface CountedArea {
  readonly area: Area;
  readonly doubles: readonly Area[];
}

const kept = new WeakMap<Programme, readonly CountedArea[]>();

/** The areas of a programme, each open double once, in the order of the document. */
export function countedAreas(programme: Programme): readonly CountedArea[] {
  const known = kept.get(programme) ?? count(programme);
  kept.set(programme, known);
  return known;
}

function count({ areas, maybeSame }: Programme): CountedArea[] {
  const ids = new Set(areas.map(({ id }) => id));
  const together = countedTogether(
    [...maybeSame].flatMap(([one, others]) =>
      ids.has(one) ? others.filter((other) => ids.has(other)).map((other) => [one, other] as const) : [],
    ),
  );
  const groups = Map.groupBy(areas, ({ id }) => together.get(id) ?? id);
  return [...groups].flatMap(([first, group]) => {
    const area = group.find(({ id }) => id === first);
    return area === undefined ? [] : [{ area, doubles: group.filter((other) => other !== area) }];
  });
}

/** The area that stands for each area where areas are counted, by id. */
export function countedAs(programme: Programme): ReadonlyMap<string, Area> {
  return new Map(
    countedAreas(programme).flatMap(({ area, doubles }) =>
      [area, ...doubles].map((one) => [one.id, area] as const),
    ),
  );
}

/** The other areas that each area of the programmes counts as one with, by id; nothing of areas that stand alone. */
export function doublesOf(programmes: readonly Programme[]): ReadonlyMap<string, readonly string[]> {
  const groups = programmes.flatMap((programme) =>
    countedAreas(programme).map(({ area, doubles }) => [area, ...doubles].map(({ id }) => id)),
  );
  return othersOf(groups);
}

/** Of groups of ids the others of each id's group, in the order of their ids; ids that stand alone are left out. */
export function othersOf(groups: Iterable<readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const id of group)
      for (const other of group) if (other !== id) others.set(id, (others.get(id) ?? new Set()).add(other));
  return new Map([...others].map(([id, set]) => [id, [...set].sort()]));
}
