import { UnknownNode } from '../errors.ts';
import { nodeById, nodeLabel, type NodeRecord } from '../records/node-record.ts';
import type { Reading } from './reading.ts';
import { visibility } from './visibility.ts';

/** Any node this reader may see. Throws UnknownNode, the same for what is unknown and for what is out of scope. */
export async function visibleNode(reading: Reading, id: string): Promise<NodeRecord> {
  const [[record], isVisible] = await Promise.all([reading.read(nodeById, { id }), visibility(reading)]);
  if (record === undefined || !isVisible({ id, label: nodeLabel(record), document: record.document }))
    throw new UnknownNode(id);
  return record;
}
