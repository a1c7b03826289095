import { entriesRunBy } from '../records/product-entries.ts';
import type { NodeRelation } from '../schema/detail-answers.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';
import { visibleNode } from './visible-node.ts';

/** Who runs an area, or which areas a body runs, as the latest-written of the documents in scope says of each. */
export async function runByRelations(reading: Reading, id: string): Promise<NodeRelation[]> {
  const own = (await productWords(reading, [id])).get(id);
  if (own !== undefined) {
    if (own.runBy === null) return [];
    const { name } = await visibleNode(reading, own.runBy);
    return [relation(true, { id: own.runBy, name: name ?? own.runBy, label: 'Actor' })];
  }
  const products = (await reading.read(entriesRunBy, { bodies: [id] })).map(({ product }) => product);
  const words = await productWords(reading, products);
  return [...words.values()]
    .filter(({ runBy }) => runBy === id)
    .map(({ product, name }) => relation(false, { id: product, name, label: 'Product' }));
}

function relation(outgoing: boolean, node: NodeRelation['node']): NodeRelation {
  return { kind: 'RUN_BY', outgoing, node, note: null };
}
