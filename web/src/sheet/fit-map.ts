import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import type { Placement } from '../layout/placement.ts';
import type { MapComparison } from '../map/map-props.ts';
import { boundsOf } from '../map/view-box.ts';

type Drawn = { readonly nodes: readonly NetworkNode[]; readonly ties: readonly NetworkTie[] };

/** Room for the map on a page lying on its side, in CSS pixels: 273 by 146 millimetres. */
export const paperRoom = { width: 1032, height: 552 } as const;

/** Below this scale names set in 14 pixels are smaller than 6 points and no longer legible. */
export const leastScale = 0.57;

const margin = 12;

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

/** What a picture covers with some room around it, in the map's own pixels. */
export function pictureBounds({ boxes }: Placement): {
  x1: number;
  y1: number;
  width: number;
  height: number;
} {
  const { x1, y1, x2, y2 } = boundsOf(boxes);
  return { x1: x1 - margin, y1: y1 - margin, width: x2 - x1 + 2 * margin, height: y2 - y1 + 2 * margin };
}

/** Whether all names of a picture can be read on a page lying on its side. */
export function fitsOnPaper(placement: Placement): boolean {
  const { width, height } = pictureBounds(placement);
  return scaleOnPaper(width, height) >= leastScale;
}
