import { z } from 'zod';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { ActorType } from '../schema/actor-types.ts';
import type { NetworkTie, SubnetworkAnswer } from '../schema/network-answers.ts';
import { ActorStatus, Basis, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../programme/compare-text.ts';
import { nodeById } from '../records/node-record.ts';
import { nodesAsDrawn, stepsFrom } from './steps.ts';

/** Empty lists mean "no restriction", except `status`, whose default is identifiable names only. */
export const NeighboursQuery = z.strictObject({
  depth: z.int().min(1).max(3).default(1),
  documents: z.array(NodeId).max(20).default([]),
  status: z.array(ActorStatus).default(['identifiable']),
  types: z.array(ActorType).default([]),
  basis: z.array(Basis).default([]),
});
export type NeighboursQuery = z.infer<typeof NeighboursQuery>;

/** Nodes sent at most; more than that is no neighbourhood any more. */
const mostNodes = 500;

/** What lies within `depth` steps of a node, nearest first. Throws UnknownNode. */
export async function neighbours(
  engine: Engine,
  id: string,
  query: NeighboursQuery,
  signal?: AbortSignal,
): Promise<SubnetworkAnswer> {
  const [start] = await engine.read(nodeById, { id }, signal);
  if (start === undefined) throw new UnknownNode(id);
  const fixed = new Set([id]);
  const reached = new Set([id]);
  const ties = new Map<string, NetworkTie>();
  let frontier = [id];
  for (let step = 0; step < query.depth && frontier.length > 0 && reached.size <= mostNodes; step += 1) {
    const found = await stepsFrom(engine, frontier, query, fixed, signal);
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
    nodes: await nodesAsDrawn(engine, [...kept], shown, signal),
    ties: shown,
    truncated: reached.size > mostNodes,
  };
}
