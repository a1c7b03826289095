import type { NetworkTie } from '../../../graph/schema/network-answers.ts';
import { moreIdOwner } from '../layout/layout-input.ts';
import type { Placement } from '../layout/placement.ts';
import type { Highlight } from './map-props.ts';

/** Ids of the nodes that must be seen: what is selected (of a tie both ends), the focus, and those on a path. */
export function wantedNodes(
  ties: readonly NetworkTie[],
  selection: string | null,
  focus: string | null,
  highlight: Highlight | null,
): Set<string> {
  const tie = ties.find((candidate) => candidate.id === selection);
  const chosen = tie ? [tie.source, tie.target] : selection === null ? [] : [selection];
  return new Set([...chosen, ...(focus === null ? [] : [focus]), ...(highlight?.nodes ?? [])]);
}

/** Owners of the folded lists that hide one of `wanted`. */
export function foldedOwners(placement: Placement, wanted: ReadonlySet<string>): string[] {
  const drawn = new Set(placement.boxes.map((box) => box.id));
  return placement.boxes.flatMap(({ id, holds }) => {
    const owner = moreIdOwner(id);
    return owner !== null && holds?.some((held) => wanted.has(held) && !drawn.has(held)) ? [owner] : [];
  });
}
