import type {
  CompareAnswer,
  ComparedTie,
  CompareQuery,
  SameTownComparison,
  SideList,
} from '../../schema/compare-answers.ts';
import { comparability, obstacles } from './comparability.ts';
import { compareKinds } from './compare-kinds.ts';
import { compareSameTown } from './compare-same-town.ts';
import type { Naming } from './compare-ties.ts';
import { byName, isIncluded, type CompareScope } from './compared-ties.ts';
import { actorRef, areaRef } from '../../programme/refs.ts';
import { limits } from '../limits.ts';
import type { Programme } from '../../programme/programme.ts';
import { namingsOf } from '../../programme/ties.ts';

const ruleVersion = 'compare-5';

/**
 * Two documents: tie by tie for two years of a town, kinds of partner for comparable towns, otherwise side by side
 * without a figure. `naming`: see `compareSameTown`.
 */
export function compareProgrammes(
  a: Programme,
  b: Programme,
  { level, include }: Pick<CompareQuery, 'level' | 'include'>,
  naming: Naming,
): CompareAnswer {
  const reasons = obstacles(a.document, b.document);
  const both: Pick<CompareAnswer, 'a' | 'b' | 'checks' | 'limits'> = {
    a: a.document,
    b: b.document,
    checks: comparability(a.document, b.document),
    limits: [limits(a, ruleVersion), limits(b, ruleVersion)],
  };
  if (reasons.length > 0) {
    const lists = { listA: sideList(a, include), listB: sideList(b, include) };
    return { mode: 'side-by-side', comparable: false, ...both, reasons, ...lists };
  }
  if (a.document.municipality !== b.document.municipality)
    return { mode: 'kinds', comparable: true, ...both, table: compareKinds(a, b) };
  return {
    mode: 'same-town',
    comparable: true,
    ...both,
    ...compareSameTown(a, b, { level, include }, naming),
  };
}

/**
 * One document in two states, tie by tie, whatever is known of its form and year: it is always comparable with itself.
 * That a name may be the same as another is a question about the document, not about its two states.
 */
export function compareStates(before: Programme, after: Programme, scope: CompareScope): SameTownComparison {
  const { kept, added, dropped, ...compared } = compareSameTown(before, after, scope, new Map());
  const settled = (ties: readonly ComparedTie[]) => ties.map((tie) => ({ ...tie, maybe: [], before: null }));
  return {
    mode: 'same-town',
    comparable: true,
    a: before.document,
    b: after.document,
    checks: comparability(before.document, after.document),
    limits: [limits(before, ruleVersion), limits(after, ruleVersion)],
    ...compared,
    kept: settled(kept),
    added: settled(added),
    dropped: settled(dropped),
    open: 0,
  };
}

/** Every area with whom it names, by name; areas that name nobody stay in the list. */
function sideList({ areas, rows }: Programme, include: CompareQuery['include']): SideList {
  return areas.map((area) => {
    const named = rows
      .filter((row) => row.area.id === area.id)
      .flatMap((row) =>
        namingsOf(row).flatMap(({ actor }) => (isIncluded(actor.status, include) ? [actorRef(actor)] : [])),
      );
    const partners = [...new Map(named.map((actor) => [actor.id, actor])).values()];
    return { area: areaRef(area), partners: partners.sort(byName) };
  });
}
