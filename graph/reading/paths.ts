import { z } from 'zod';
import type { Reading } from './reading.ts';
import type { NetworkTie, PathsAnswer } from '../schema/network-answers.ts';
import { ActorStatus, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { PathSide } from './path-side.ts';
import { nodesAsDrawn, stepsFrom } from './steps.ts';
import { visibleNode } from './visible-node.ts';

export const PathsQuery = z.strictObject({
  from: NodeId,
  to: NodeId,
  documents: z.array(NodeId).max(20).default([]),
  status: z.array(ActorStatus).default(['identifiable']),
});
export type PathsQuery = z.infer<typeof PathsQuery>;

/** Ties of the longest connection looked for: beyond it a chain of plans says nothing any more. */
const longest = 8;
const mostPaths = 10;

/**
 * The shortest connections of two nodes, found from both ends at once; every one of that length up to ten, in the
 * order of their ids. Throws UnknownNode.
 */
export async function paths(reading: Reading, query: PathsQuery): Promise<PathsAnswer> {
  const { from, to } = query;
  await visibleNode(reading, from);
  await visibleNode(reading, to);
  const [left, right] = [new PathSide(from), new PathSide(to)];
  const ties = new Map<string, NetworkTie>();
  let meeting = left.meet(right);
  for (let step = 0; step < longest && meeting.length === 0; step += 1) {
    const side = left.frontier.length <= right.frontier.length ? left : right;
    if (side.frontier.length === 0) break;
    const found = await stepsFrom(
      reading,
      side.frontier,
      { ...query, types: [], basis: [] },
      new Set([from, to]),
    );
    for (const tie of found) ties.set(tie.id, tie);
    side.advance(found);
    meeting = left.meet(right);
  }
  const all = meeting.flatMap((id) =>
    left
      .routes(id, mostPaths)
      .flatMap((there) => right.routes(id, mostPaths).map((back) => [...there, ...back.reverse().slice(1)])),
  );
  const sorted = all.sort((a, b) => compareText(a.join('\n'), b.join('\n')));
  return answer(reading, sorted, ties);
}

async function answer(
  reading: Reading,
  sorted: readonly string[][],
  ties: ReadonlyMap<string, NetworkTie>,
): Promise<PathsAnswer> {
  const shown = sorted.slice(0, mostPaths);
  const steps = new Set(
    shown.flatMap((path) => path.slice(1).map((id, position) => pair(path[position] ?? id, id))),
  );
  const used = [...ties.values()]
    .filter(({ source, target }) => steps.has(pair(source, target)))
    .sort((a, b) => compareText(a.id, b.id));
  return {
    nodes: await nodesAsDrawn(reading, [...new Set(shown.flat())], used),
    ties: used,
    truncated: sorted.length > mostPaths,
    paths: shown,
  };
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
