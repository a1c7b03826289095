import { documents } from './documents.ts';
import { kindsElsewhere } from './kinds-elsewhere.ts';
import { partners } from './partners.ts';
import type { Reading } from './reading.ts';
import { searchIndex } from './search.ts';

/** Makes ready what lists, search and comparisons over all documents rest on, so that nobody waits for it. */
export async function gather(reading: Reading): Promise<void> {
  await documents(reading);
  await searchIndex(reading);
  await kindsElsewhere(reading);
  await partners(reading, { limit: 1 });
}
