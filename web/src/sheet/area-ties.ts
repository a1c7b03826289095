import type { NetworkAnswer, NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';

export interface AreaTies {
  readonly area: NetworkNode;
  readonly ties: readonly { readonly tie: NetworkTie; readonly partner: NetworkNode }[];
}

/** Naming ties area by area, in the order of the areas; within an area by the partner's name. */
export function areaTies({ nodes, ties }: Pick<NetworkAnswer, 'nodes' | 'ties'>): AreaTies[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const bySource = Map.groupBy(ties, ({ source }) => source);
  return nodes.flatMap((area) => {
    const own = (bySource.get(area.id) ?? []).flatMap((tie) => {
      const partner = byId.get(tie.target);
      return partner?.label === 'Actor' ? [{ tie, partner }] : [];
    });
    if (own.length === 0) return [];
    return [{ area, ties: own.toSorted((a, b) => a.partner.name.localeCompare(b.partner.name, 'de')) }];
  });
}
