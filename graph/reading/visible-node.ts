import { MovedNode, UnknownNode } from '../errors.ts';
import { mergedEntries } from '../records/decision-records.ts';
import { nodeById, nodeLabel, type NodeRecord } from '../records/node-record.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import { visibility } from './visibility.ts';

/**
 * Any node this reader may see. Throws UnknownNode, the same for what is unknown and for what is out of scope, and
 * MovedNode for an entry that is one with another which the reader may see.
 */
export async function visibleNode(reading: Reading, id: string): Promise<NodeRecord> {
  const record = await seenNode(reading, id);
  if (record !== null) return record;
  const [merged] = await reading.read(mergedEntries, { ids: [id] });
  if (merged !== undefined && (await seenNode(reading, merged.into)) !== null)
    throw new MovedNode(id, merged.into);
  throw new UnknownNode(id);
}

/** Null where there is none, or none to be seen. */
async function seenNode(reading: Reading, id: string): Promise<NodeRecord | null> {
  const [[record], isVisible] = await Promise.all([reading.read(nodeById, { id }), visibility(reading)]);
  if (record === undefined || !isVisible({ id, label: nodeLabel(record), document: record.document }))
    return null;
  const words = (await productWords(reading, nodeLabel(record) === 'Product' ? [id] : [])).get(id);
  if (words === undefined) return record;
  const { name, code, noteDe, noteEn } = words;
  return { ...record, name, code, noteDe, noteEn };
}
