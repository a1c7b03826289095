import { z } from 'zod';
import type { Reading } from './reading.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { NetworkTie, SubnetworkAnswer } from '../schema/network-answers.ts';
import { ActorStatus, BasisFilter, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { nodesAsDrawn, stepsFrom } from './steps.ts';
import { visibleNode } from './visible-node.ts';

/** Empty lists mean "no restriction", except `status`, whose default is identifiable names only. */
export const NeighboursQuery = z.strictObject({
  depth: z.int().min(1).max(3).default(1),
  documents: z.array(NodeId).max(20).default([]),
  status: z.array(ActorStatus).default(['identifiable']),
  types: z.array(ActorType).default([]),
  basis: BasisFilter,
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

/** Nodes sent at most; more than that is no neighbourhood any more. */
const mostNodes = 500;

/** What lies within `depth` steps of a node, nearest first. Throws UnknownNode. */
export async function neighbours(
  reading: Reading,
  id: string,
  query: NeighboursQuery,
): Promise<SubnetworkAnswer> {
  await visibleNode(reading, id);
  const fixed = new Set([id]);
  const reached = new Set([id]);
  const ties = new Map<string, NetworkTie>();
  let frontier = [id];
  for (let step = 0; step < query.depth && frontier.length > 0 && reached.size <= mostNodes; step += 1) {
    const found = await stepsFrom(reading, frontier, query, fixed);
    for (const tie of found) ties.set(tie.id, tie);
    frontier = [...new Set(found.flatMap(({ source, target }) => [source, target]))]
      .filter((end) => !reached.has(end))
      .sort();
    for (const end of frontier) reached.add(end);
  }
  const kept = new Set([...reached].slice(0, mostNodes));
  const shown = [...ties.values()]
    .filter(({ source, target }) => kept.has(source) && kept.has(target))
    .sort((a, b) => compareText(a.id, b.id));
  return {
    nodes: await nodesAsDrawn(reading, [...kept], shown),
    ties: shown,
    truncated: reached.size > mostNodes,
  };
}
