import type { NetworkAnswer } from '../../../graph/schema/network-answers.ts';

type Drawn = Pick<NetworkAnswer, 'nodes' | 'ties'>;

/** What lies within `steps` ties of a node of a loaded network, nearest first; null when the node is not in it. */
export function neighbourhood(network: Drawn, id: string, steps: number): Drawn | null {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  if (!nodes.has(id)) return null;
  const ways = network.ties.flatMap(({ source, target }) => [
    { from: source, to: target },
    { from: target, to: source },
  ]);
  const beside = Map.groupBy(ways, (way) => way.from);
  const reached = new Set([id]);
  let edge = [id];
  for (let step = 0; step < steps; step += 1) {
    edge = [...new Set(edge.flatMap((one) => (beside.get(one) ?? []).map((way) => way.to)))].filter(
      (one) => !reached.has(one),
    );
    for (const one of edge) reached.add(one);
  }
  return {
    nodes: [...reached].flatMap((one) => nodes.get(one) ?? []),
    ties: network.ties.filter((tie) => reached.has(tie.source) && reached.has(tie.target)),
  };
}
