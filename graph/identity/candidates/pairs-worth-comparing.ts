import type { ComparedActor } from './compared-actor.ts';
import { NameIndex, Rarity } from './name-index.ts';
import { isAboveTowns } from './objections.ts';

type Pair = readonly [ComparedActor, ComparedActor];

/**
 * All pairs that some rule may find and no town forbids, each once, and few others: the bodies of each town among
 * themselves and with those that belong to none, and bodies above the towns wherever they are named. `actors` are in the
 * order of their ids, and so are the two of each pair. The work grows with the bodies, not with their square.
 */
export function* pairsWorthComparing(actors: readonly ComparedActor[]): Generator<Pair> {
  const rarity = new Rarity(actors);
  const towns = Map.groupBy(actors, ({ actor }) => actor.town);
  const ofNoTown = new NameIndex(towns.get(null) ?? [], rarity);
  yield* pairsBetween(ofNoTown, ofNoTown);
  for (const [town, bodies] of towns) {
    if (town === null) continue;
    const local = new NameIndex(bodies, rarity);
    yield* pairsBetween(local, local);
    yield* pairsBetween(local, ofNoTown);
  }
  const named = actors.filter(({ actor }) => actor.town !== null && isAboveTowns(actor));
  const above = new NameIndex(named, rarity);
  for (const pair of pairsBetween(above, above)) if (pair[0].actor.town !== pair[1].actor.town) yield pair;
}

function* pairsBetween(some: NameIndex, others: NameIndex): Generator<Pair> {
  const met = new Map<ComparedActor, Set<ComparedActor>>();
  function* meet(one: ComparedActor, found: Iterable<ComparedActor>): Generator<Pair> {
    for (const other of found) {
      if (one.actor.id === other.actor.id) continue;
      const [a, b] = one.actor.id < other.actor.id ? [one, other] : [other, one];
      const known = met.get(a) ?? new Set();
      if (known.has(b)) continue;
      met.set(a, known.add(b));
      yield [a, b];
    }
  }
  for (const one of some.actors) yield* meet(one, [...others.sharing(one), ...others.containing(one)]);
  if (some !== others) for (const one of others.actors) yield* meet(one, some.containing(one));
}
