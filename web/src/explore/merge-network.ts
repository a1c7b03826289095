import type {
  NetworkAnswer,
  NetworkNode,
  NetworkTie,
  SubnetworkAnswer,
} from '../../../graph/schema/network-answers.ts';

type Drawn = Pick<SubnetworkAnswer, 'nodes' | 'ties'>;

/** The network with further nodes and ties; what is already there keeps its place and its figures. */
export function mergeNetwork(base: NetworkAnswer, more: readonly Drawn[]): NetworkAnswer {
  if (more.length === 0) return base;
  const nodes = new Map<string, NetworkNode>(base.nodes.map((node) => [node.id, node]));
  const ties = new Map<string, NetworkTie>(base.ties.map((tie) => [tie.id, tie]));
  for (const part of more) {
    for (const node of part.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node);
    for (const tie of part.ties) if (!ties.has(tie.id)) ties.set(tie.id, tie);
  }
  return { ...base, nodes: [...nodes.values()], ties: [...ties.values()] };
}

/** Nodes and ties along paths. A tie lies on a path when it joins two neighbours of it. */
export function pathHighlight(
  paths: readonly (readonly string[])[],
  ties: readonly NetworkTie[],
): { nodes: string[]; ties: string[] } {
  const steps = new Set(paths.flatMap((path) => path.slice(1).map((id, i) => pairKey(path[i] ?? '', id))));
  return {
    nodes: [...new Set(paths.flat())],
    ties: ties.filter((tie) => steps.has(pairKey(tie.source, tie.target))).map((tie) => tie.id),
  };
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
