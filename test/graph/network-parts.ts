import type { NetworkNode, NetworkTie } from '../../graph/schema/network-answers.ts';

/** A node of a network of one document; a partner is a reviewed body of learning. */
export function networkNode(
  id: string,
  label: NetworkNode['label'],
  { name = id, code = null }: { readonly name?: string; readonly code?: string | null } = {},
): NetworkNode {
  const isActor = label === 'Actor';
  return {
    id,
    label,
    name,
    type: isActor ? 'education' : null,
    status: isActor ? 'identifiable' : null,
    kind: null,
    code,
    documents: ['doc'],
    unreviewed: 0,
    runs: [],
    guess: null,
    doubles: [],
  };
}

/** A tie of such a network, without `kind` one that names a partner. */
export function networkTie(
  source: string,
  target: string,
  { kind = 'names', mentions = 1 }: { readonly kind?: NetworkTie['kind']; readonly mentions?: number } = {},
): NetworkTie {
  return {
    id: `doc|${source}|${target}`,
    document: 'doc',
    source,
    target,
    kind,
    basis: kind === 'names' ? 'Z' : null,
    rows: 1,
    mentions,
    unreviewed: 0,
    possible: 0,
  };
}
