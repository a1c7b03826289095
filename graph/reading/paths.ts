import { z } from 'zod';
import type { Reading } from './reading.ts';
import type { NetworkTie, PathsAnswer } from '../schema/network-answers.ts';
import { ActorStatus, NodeId } from '../schema/vocabulary.ts';
import { compareText } from '../schema/compare-text.ts';
import { entriesOf, entriesRunBy } from '../records/product-entries.ts';
import { PathSide, type Twins } from './path-side.ts';
import { pair, routesBetween } from './routes-between.ts';
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
 * order of their ids. A body and an area it runs are one: where a way goes on from the other, both stand in it, and only
 * ties count as steps. Throws UnknownNode.
 */
export async function paths(reading: Reading, query: PathsQuery): Promise<PathsAnswer> {
  const { from, to } = query;
  await visibleNode(reading, from);
  await visibleNode(reading, to);
  const [left, right] = [new PathSide(from), new PathSide(to)];
  const ties = new Map<string, NetworkTie>();
  const twins = new Set<string>();
  const join = async (side: PathSide): Promise<void> => {
    const pairs = await twinsOf(reading, side.frontier, query.documents);
    for (const { runner, product } of pairs) twins.add(pair(runner, product));
    side.join(pairs);
  };
  await join(left);
  await join(right);
  let found = routesBetween(left, right, twins, mostPaths + 1);
  for (let step = 0; step < longest && found.length === 0; step += 1) {
    const side = left.frontier.length <= right.frontier.length ? left : right;
    if (side.frontier.length === 0) break;
    const met = await stepsFrom(
      reading,
      side.frontier,
      { ...query, types: [], basis: [] },
      new Set([from, to]),
    );
    for (const tie of met) ties.set(tie.id, tie);
    side.advance(met);
    await join(side);
    found = routesBetween(left, right, twins, mostPaths + 1);
  }
  return answer(reading, found, ties);
}

/** Bodies and the areas they run, of what is among `ids`, as the asked documents (all when empty) say. */
async function twinsOf(
  reading: Reading,
  ids: readonly string[],
  documents: readonly string[],
): Promise<Twins[]> {
  const [run, entries] = await Promise.all([
    reading.read(entriesRunBy, { bodies: [...ids] }),
    reading.read(entriesOf, { products: [...ids] }),
  ]);
  const said = [
    ...run,
    ...entries.flatMap(({ runBy, product, document }) =>
      runBy === null ? [] : [{ runner: runBy, product, document }],
    ),
  ];
  return said.filter(({ document }) => documents.length === 0 || documents.includes(document));
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
