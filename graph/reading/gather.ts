import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Corpus, corpus } from './corpus/corpus.ts';
import { countsOf, documents } from './documents.ts';
import { kindsElsewhere, kindsOf } from './kinds-elsewhere.ts';
import { partners } from './partners.ts';
import type { Reading } from './reading.ts';
import { searchIndex } from './search.ts';

const gathered = new WeakSet<Corpus>();

/** Documents counted before other requests have their turn. */
const documentsPerTurn = 20;

/** Makes ready what lists, search and comparisons over all documents rest on, so that nobody waits for it. */
export async function gather(reading: Reading): Promise<void> {
  const all = await corpus(reading);
  if (gathered.has(all)) return;
  for (const [at, extract] of all.documents.entries()) {
    countsOf.of(extract, all.names);
    kindsOf.of(extract, all.names);
    if (at % documentsPerTurn === 0) await nextTurn();
  }
  await documents(reading);
  await kindsElsewhere(reading);
  const index = await searchIndex(reading);
  for (const q of index.firstLetters()) {
    index.search({ q, limit: 1 });
    await nextTurn();
  }
  await partners(reading, { limit: 1 });
  gathered.add(all);
}
