import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { isWithin } from '../../../graph/schema/ids.ts';
import { countCrossings, mean, type Link } from './crossings.ts';
import type { LayoutInput } from './layout-input.ts';
import { joinTies, type JoinedTie } from './join-ties.ts';
import { findRoles } from './node-role.ts';
import { compareAreas, comparePartners } from './order-nodes.ts';

/**
 * An area with its measures: those that name a shown partner, and those that do not; or with the goals of a document that
 * states goals only. Measures of no area stand alone.
 */
export interface MeasureBlock {
  readonly area: NetworkNode | null;
  readonly naming: readonly NetworkNode[];
  readonly silent: readonly NetworkNode[];
}

/** `named` partners are named by measures, `beside` only by the rows of areas; both in an order of few crossings. */
export interface MeasureGraph {
  readonly blocks: readonly MeasureBlock[];
  readonly named: readonly NetworkNode[];
  readonly beside: readonly NetworkNode[];
  readonly ties: readonly JoinedTie[];
}

const sweeps = 6;

/** Sorts a network of the measures level into blocks. Sections that only hold areas are left out: they join nothing here. */
export function readMeasureBlocks(input: LayoutInput): MeasureGraph {
  const roles = findRoles(input.nodes, input.ties);
  const of = (role: string) => input.nodes.filter((node) => roles.get(node.id) === role);
  const ties = joinTies(input.ties).filter((tie) => roles.has(tie.source) && roles.has(tie.target));
  const partners = new Map<string, string[]>();
  const areaOf = new Map<string, string>();
  for (const tie of ties) {
    if (roles.get(tie.target) === 'name') listIn(partners, tie.source).push(tie.target);
    else if (roles.get(tie.target) === 'measure' && !areaOf.has(tie.target))
      areaOf.set(tie.target, tie.source);
  }
  const measures = of('measure');
  const blockOf = (area: NetworkNode | null, own: readonly NetworkNode[]): MeasureBlock => ({
    area,
    naming: own.filter((measure) => partners.has(measure.id)),
    silent: own.filter((measure) => !partners.has(measure.id)),
  });
  const goals = of('goal').filter((node) => node.label === 'Goal');
  const areas = of('area').toSorted(compareAreas);
  const known = new Set(areas.map((area) => area.id));
  const stray = measures.filter((measure) => !known.has(areaOf.get(measure.id) ?? ''));
  const blocks = [
    ...areas.map((area) =>
      blockOf(area, [
        ...measures.filter((measure) => areaOf.get(measure.id) === area.id),
        ...goals.filter((goal) => isWithin(goal.id, area.id)),
      ]),
    ),
    ...(stray.length > 0 ? [blockOf(null, stray)] : []),
  ];
  const byMeasures = new Set(measures.flatMap((measure) => partners.get(measure.id) ?? []));
  const names = of('name').toSorted(comparePartners);
  return {
    ...untangle(
      blocks,
      names.filter((node) => byMeasures.has(node.id)),
      partners,
    ),
    beside: names.filter((node) => !byMeasures.has(node.id)),
    ties,
  };
}

function listIn(lists: Map<string, string[]>, key: string): string[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Barycentre sweeps: measures move only within their block. */
function untangle(
  start: readonly MeasureBlock[],
  names: readonly NetworkNode[],
  partners: ReadonlyMap<string, readonly string[]>,
): { blocks: readonly MeasureBlock[]; named: readonly NetworkNode[] } {
  let best = { blocks: start, named: names, crossings: Infinity };
  let blocks = start;
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    const measures = blocks.flatMap((block) => block.naming);
    const links = (rank: ReadonlyMap<string, number>): Link[] =>
      measures.flatMap((measure, at) =>
        (partners.get(measure.id) ?? []).map((id): Link => [at, rank.get(id) ?? 0]),
      );
    const places = new Map<string, number[]>();
    measures.forEach((measure, at) => {
      for (const id of partners.get(measure.id) ?? []) places.set(id, [...(places.get(id) ?? []), at]);
    });
    const place = (node: NetworkNode) => mean(places.get(node.id) ?? []) ?? 0;
    const named = names.toSorted((a, b) => place(a) - place(b));
    const rank = new Map(named.map((node, at) => [node.id, at]));
    const crossings = countCrossings(links(rank));
    if (crossings < best.crossings) best = { blocks, named, crossings };
    const want = (measure: NetworkNode) =>
      mean((partners.get(measure.id) ?? []).map((id) => rank.get(id) ?? 0)) ?? 0;
    blocks = blocks.map((block) => ({
      ...block,
      naming: block.naming.toSorted((a, b) => want(a) - want(b)),
    }));
  }
  return best;
}
