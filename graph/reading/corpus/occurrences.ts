import type { EntryRecord } from '../../records/product-entries.ts';
import { inScope, OfCorpus } from './derived.ts';

/** By id of a body, thing, area or town: how often each document names it, or has rows for it, or is about it. */
export const occurrences = new OfCorpus<ReadonlyMap<string, ReadonlyMap<string, number>>>(({ documents }) => {
  const found = new Map<string, Map<string, number>>();
  const count = (id: string, document: string): void => {
    const times = found.get(id);
    if (times === undefined) found.set(id, new Map([[document, 1]]));
    else times.set(document, (times.get(document) ?? 0) + 1);
  };
  for (const { head, names, rows } of documents) {
    for (const { target } of names) count(target, head.id);
    for (const { product } of rows) if (product !== null) count(product, head.id);
    count(head.municipality, head.id);
  }
  return found;
});

/** What products are called, by id: as the document says that was written last of those in scope that plan it. */
export const saidOfProducts = new OfCorpus<ReadonlyMap<string, EntryRecord>>((corpus, scope) => {
  const said = new Map<string, EntryRecord>();
  for (const { entries } of inScope(corpus, scope))
    for (const entry of entries) {
      const known = said.get(entry.product);
      if (entry.isPlanned && (known === undefined || known.version < entry.version))
        said.set(entry.product, entry);
    }
  return said;
});
