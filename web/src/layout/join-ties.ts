import type { NetworkTie } from '../../../graph/schema/network-answers.ts';
import { TieBasis } from '../../../graph/schema/vocabulary.ts';

/** All ties between the same two nodes, drawn as one line. `basis` is the strongest of them. */
export interface JoinedTie {
  readonly id: string;
  readonly ties: readonly NetworkTie[];
  readonly source: string;
  readonly target: string;
  readonly kind: NetworkTie['kind'];
  readonly basis: TieBasis | null;
}

/**
 * Two programmes of one town name the same pair twice; the picture shows one line and tells the years in words. The
 * answer does not depend on the order in which ties arrive, so neither does any picture.
 */
export function joinTies(ties: readonly NetworkTie[]): JoinedTie[] {
  const groups = new Map<string, NetworkTie[]>();
  for (const tie of ties.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const key = `${tie.source} ${tie.target}`;
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const basis = TieBasis.options.find((option) => group.some((tie) => tie.basis === option)) ?? null;
    const kind = group.some((tie) => tie.kind === 'names') ? 'names' : 'contains';
    return [{ id: first.id, ties: group, source: first.source, target: first.target, kind, basis }];
  });
}
