import type { NetworkNode, NetworkTie, PathsAnswer } from '../../../graph/schema/network-answers.ts';

/** A node on a path and how the path comes to it: along ties, or because a body and an area it runs are one. */
export interface PathStep {
  readonly node: NetworkNode;
  /** Ties from the node before, one per document; empty at the start and where both are one. */
  readonly ties: readonly NetworkTie[];
}

/** The steps of every path in order. Nodes that are not in the answer are left out. */
export function pathSteps({ paths, nodes, ties }: PathsAnswer): PathStep[][] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  return paths.map((path) =>
    path.flatMap((id, at) => {
      const node = known.get(id);
      const before = path[at - 1];
      const between = ties.filter(
        ({ source, target }) => (source === before && target === id) || (target === before && source === id),
      );
      return node === undefined ? [] : [{ node, ties: between }];
    }),
  );
}
