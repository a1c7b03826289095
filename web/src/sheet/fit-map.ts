import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import type { MapComparison } from '../map/map-props.ts';

type Drawn = { readonly nodes: readonly NetworkNode[]; readonly ties: readonly NetworkTie[] };

/** Room for the map on a page lying on its side, in CSS pixels: 273 by 146 millimetres. */
export const paperRoom = { width: 1032, height: 552 } as const;

/** Below this scale names set in 14 pixels are smaller than 6 points and no longer legible. */
export const leastScale = 0.57;

/** How large a picture comes out on the page; never larger than it is. */
export function scaleOnPaper(width: number, height: number): number {
  return Math.min(1, paperRoom.width / width, paperRoom.height / height);
}

/**
 * What has changed and who is named in several areas, without partners of one area that both documents name. All areas
 * stay, so that none seems to be missing.
 */
export function changedPart({ nodes, ties }: Drawn, comparison: MapComparison): Drawn {
  const areasOf = Map.groupBy(ties, ({ target }) => target);
  const kept = ties.filter(
    (tie) => comparison.ties.get(tie.id) !== 'both' || (areasOf.get(tie.target)?.length ?? 0) > 1,
  );
  const named = new Set(kept.map(({ target }) => target));
  return { nodes: nodes.filter(({ id, label }) => isAreaLabel(label) || named.has(id)), ties: kept };
}
