import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { sharedOwner } from '../layout/layout-input.ts';
import { isAreaLabel } from '../layout/node-role.ts';
import type { MapDocument } from '../map/map-props.ts';

/** Owners of all lists: on paper nobody can open them. */
export function allOpen(
  nodes: readonly NetworkNode[],
  documents: readonly MapDocument[],
): ReadonlySet<string> {
  const areas = nodes.filter(({ label }) => isAreaLabel(label));
  return new Set([...areas.map(({ id }) => id), ...documents.flatMap(({ id }) => [id, sharedOwner(id)])]);
}
