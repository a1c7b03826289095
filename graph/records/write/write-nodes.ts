import { z } from 'zod';
import type { Transaction } from '../../engines/engine.ts';
import { nodeProperties } from './node-properties.ts';
import type { StoredLabel, StoredNode } from './node-properties.ts';
import { runInBatches } from './rows-in-batches.ts';
import type { BatchQuery } from './rows-in-batches.ts';

/** Creates or overwrites nodes of one label; merged on the key alone, so that a shared node is never doubled. */
function writeQuery<L extends StoredLabel>(label: L): BatchQuery<(typeof nodeProperties)[L]> {
  return {
    name: `write ${label} nodes`,
    text: `
      UNWIND $rows AS row
      MERGE (node:Entity {id: row.id})
      SET node = row
      SET node:${label}`,
    params: z.object({ rows: z.array(nodeProperties[label]) }),
    row: z.never(),
  };
}

export const writeNodeQueries = {
  Municipality: writeQuery('Municipality'),
  Actor: writeQuery('Actor'),
  Programme: writeQuery('Programme'),
  Channel: writeQuery('Channel'),
  TargetGroup: writeQuery('TargetGroup'),
  Place: writeQuery('Place'),
  Document: writeQuery('Document'),
  Product: writeQuery('Product'),
  Section: writeQuery('Section'),
  Row: writeQuery('Row'),
  Measure: writeQuery('Measure'),
  Goal: writeQuery('Goal'),
  Mention: writeQuery('Mention'),
  Event: writeQuery('Event'),
} as const;

/** Writes nodes of one label, sorted by id so that concurrent transactions take locks in one order. */
export async function writeNodes<L extends StoredLabel>(
  tx: Transaction,
  label: L,
  nodes: readonly StoredNode<L>[],
): Promise<void> {
  const sorted = nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await runInBatches(tx, writeNodeQueries[label] as BatchQuery<(typeof nodeProperties)[L]>, sorted);
}
