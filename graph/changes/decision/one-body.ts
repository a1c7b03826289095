import type { DecisionOf } from '../../schema/decision.ts';

type Pair = Pick<DecisionOf<'pair'>, 'a' | 'b' | 'judged'>;

/**
 * What is one after these decisions, in the order they were made: every entry that goes on under another id, by that id.
 * The first id of a group stays, whatever was joined first. `different` holds against a chain of `same` that would join
 * the two all the same: the link that closes the chain is left out.
 */
export function oneBody(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const apart = pairs.filter(({ judged }) => judged === 'different');
  const groups = new Map<string, ReadonlySet<string>>();
  for (const { a, b } of pairs.filter(({ judged }) => judged === 'same')) {
    const joined = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
    if (apart.some((pair) => joined.has(pair.a) && joined.has(pair.b))) continue;
    for (const id of joined) groups.set(id, joined);
  }
  return new Map(
    [...groups].flatMap(([id, group]) => {
      const [first] = [...group].toSorted();
      return first === undefined || first === id ? [] : [[id, first] as const];
    }),
  );
}

/** The decision that keeps two entries apart which `pair` would join, directly or through others; null: none does. */
export function keepsApart(pairs: readonly Pair[], pair: Pair): Pair | null {
  const before = oneBody(pairs);
  const groupOf = (id: string) => before.get(id) ?? id;
  const ends = new Set([groupOf(pair.a), groupOf(pair.b)]);
  return (
    pairs.find(
      ({ a, b, judged }) =>
        judged === 'different' &&
        ends.has(groupOf(a)) &&
        ends.has(groupOf(b)) &&
        (groupOf(a) !== groupOf(b)) === ends.size > 1,
    ) ?? null
  );
}
