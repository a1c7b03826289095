import { UnknownNode } from '../errors.ts';
import { nodeById, nodeLabel, type NodeRecord } from '../records/node-record.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import { visibility } from './visibility.ts';

/** Any node this reader may see. Throws UnknownNode, the same for what is unknown and for what is out of scope. */
export async function visibleNode(reading: Reading, id: string): Promise<NodeRecord> {
  const [[record], isVisible] = await Promise.all([reading.read(nodeById, { id }), visibility(reading)]);
  if (record === undefined || !isVisible({ id, label: nodeLabel(record), document: record.document }))
    throw new UnknownNode(id);
  const words = (await productWords(reading, nodeLabel(record) === 'Product' ? [id] : [])).get(id);
  if (words === undefined) return record;
  const { name, code, noteDe, noteEn } = words;
  return { ...record, name, code, noteDe, noteEn };
}
