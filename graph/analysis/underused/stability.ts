import { countedAs } from '../../programme/counted-areas.ts';
import type { Programme } from '../../programme/programme.ts';
import { isSupported, type Support } from './underused-support.ts';
import { type Naming, type Removal, tiesOf } from './underused-ties.ts';

/**
 * For each supported pair the rows and merges without which it would not be supported; none: the pair is stable.
 *
 * Only the pairs found with everything are looked at again: leaving something out takes reasons away and adds none, and
 * an area that names the partner now is not counted when that name is what was left out. So a partner's result moves
 * exactly when one of its pairs is lost. A pair can be lost only through its area or those that name the partner.
 */
export function dependencies(
  programme: Programme,
  namings: readonly Naming[],
  supported: readonly Support[],
): ReadonlyMap<Support, readonly Removal[]> {
  const found = new Map<Support, Removal[]>(supported.map((support) => [support, []]));
  if (supported.length === 0) return found;
  const restsOn = areasBehind(namings, supported);
  for (const { removal, areas } of removals(programme, namings)) {
    const ties = tiesOf(programme, namings, removal);
    for (const [support, lost] of found) {
      const { actor, area, facts } = support;
      const behind = restsOn.get(support);
      if (!areas.some((id) => behind?.has(id) === true)) continue;
      const holds = ties.named.has(actor.id) && isSupported(ties, actor, area, facts.R4.length > 0);
      if (!holds) lost.push(removal);
    }
  }
  return found;
}

/** The areas a pair may rest on: its own, and all that name the partner. */
function areasBehind(
  namings: readonly Naming[],
  supported: readonly Support[],
): ReadonlyMap<Support, ReadonlySet<string>> {
  const naming = Map.groupBy(namings, ({ actor }) => actor.id);
  return new Map(
    supported.map((support) => [
      support,
      new Set([support.area.id, ...(naming.get(support.actor.id) ?? []).map(({ area }) => area.id)]),
    ]),
  );
}

/** Each row of a product and each merge, in source order, with the areas it stands in. */
export function removals(
  programme: Programme,
  namings: readonly Naming[],
): { readonly removal: Removal; readonly areas: readonly string[] }[] {
  const counted = countedAs(programme);
  const merges = Map.groupBy(
    namings.filter(({ merge }) => merge !== null),
    ({ merge }) => merge ?? '',
  );
  return [
    ...programme.rows
      .filter(({ area }) => area.label === 'Product')
      .map(({ id, area }) => ({
        removal: { kind: 'row' as const, id },
        areas: [counted.get(area.id)?.id ?? area.id],
      })),
    ...[...merges].map(([id, merged]) => ({
      removal: { kind: 'merge' as const, id },
      areas: [...new Set(merged.map(({ area }) => area.id))],
    })),
  ];
}
