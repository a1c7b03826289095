import { entriesOf, type EntryRecord } from '../records/product-entries.ts';
import type { Reading } from './reading.ts';
import { everything } from './scope.ts';

/**
 * What products are called for this reader, by id: as the latest-written of the documents in scope says. Empty for who
 * sees every document: for them the products' own nodes say it.
 */
export async function productWords(
  reading: Reading,
  products: Iterable<string>,
): Promise<ReadonlyMap<string, EntryRecord>> {
  if (reading.scope === everything) return new Map();
  const ids = [...new Set(products)].sort();
  if (ids.length === 0) return new Map();
  const entries = await reading.read(entriesOf, { products: ids });
  return new Map(entries.map((entry) => [entry.product, entry]));
}
