import type { Programme } from './programme.ts';
import { codesOf, type Elsewhere, enoughReasons, factsFor, type Support } from './underused-support.ts';
import { type Naming, type Removal, tiesOf } from './underused-ties.ts';

/**
 * For each supported pair the rows and merges without which it would not be supported; none: the pair is stable.
 *
 * Only the pairs found with everything are looked at again: leaving something out takes reasons away and adds none, and
 * an area that names the partner now is not counted when that name is what was left out. So a partner's result moves
 * exactly when one of its pairs is lost.
 */
export function dependencies(
  programme: Programme,
  namings: readonly Naming[],
  elsewhere: Elsewhere,
  supported: readonly Support[],
): ReadonlyMap<Support, readonly Removal[]> {
  const found = new Map<Support, Removal[]>(supported.map((support) => [support, []]));
  if (supported.length === 0) return found;
  for (const removal of removals(programme, namings)) {
    const ties = tiesOf(programme, namings, removal);
    for (const [{ actor, area }, lost] of found) {
      const holds =
        ties.named.has(actor.id) && codesOf(factsFor(ties, elsewhere, actor, area)).length >= enoughReasons;
      if (!holds) lost.push(removal);
    }
  }
  return found;
}

/** Each row of a product and each merge, in source order. */
export function removals({ rows }: Programme, namings: readonly Naming[]): Removal[] {
  const merges = new Set(namings.flatMap(({ merge }) => merge ?? []));
  return [
    ...rows.filter(({ area }) => area.label === 'Product').map(({ id }): Removal => ({ kind: 'row', id })),
    ...[...merges].map((id): Removal => ({ kind: 'merge', id })),
  ];
}
