import type { NetworkNode } from '../../../graph/schema/network-answers.ts';
import { isAreaLabel } from '../explore/layout/node-role.ts';
import type { MapDocument } from '../explore/map-props.ts';

/** Above this many names a page of paper cannot hold them all: lists stay folded and the table beneath names them. */
const mostNames = 150;

/** Owners of the lists that are open on paper, where nobody can open them: all, while they find room. */
export function allOpen(
  nodes: readonly NetworkNode[],
  documents: readonly MapDocument[],
): ReadonlySet<string> {
  const areas = nodes.filter(({ label }) => isAreaLabel(label));
  if (nodes.length - areas.length > mostNames) return new Set();
  const first = documents[0]?.id ?? '';
  return new Set([...areas.map(({ id }) => id), first, `${first}/`]);
}
