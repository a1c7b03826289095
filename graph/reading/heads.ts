import { UnknownNode } from '../errors.ts';
import { allDocuments, type DocumentRecord } from '../records/document-records.ts';
import { KeptValue } from './kept-value.ts';
import type { Reading } from './reading.ts';

/**
 * What is known of every document without looking into it, and the graph's version when the registry was last changed:
 * what a body is may be another since.
 */
export interface Heads {
  readonly registry: number;
  /** By town, year and id. */
  readonly documents: readonly DocumentRecord[];
}

const kept = new KeptValue<Heads>(async (whole) => {
  return { registry: whole.registryVersion, documents: await whole.read(allDocuments, {}) };
});

/** Every loaded document, whoever may see it: for what caches hang on. */
export function allHeads(reading: Reading): Promise<Heads> {
  return kept.of(reading);
}

/** The documents this reader may see, by town, year and id. */
export async function heads(reading: Reading): Promise<DocumentRecord[]> {
  const { documents } = await kept.of(reading);
  return documents.filter(({ id }) => reading.sees(id));
}

/** One document this reader may see. Throws UnknownNode. */
export async function head(reading: Reading, id: string): Promise<DocumentRecord> {
  const found = (await heads(reading)).find((document) => document.id === id);
  if (found === undefined) throw new UnknownNode(id);
  return found;
}

/** The latest earlier document of the same town and form; null without one, or when the year is unknown. */
export async function earlierDocument(reading: Reading, id: string): Promise<string | null> {
  const all = await heads(reading);
  const own = all.find((document) => document.id === id);
  const year = own?.year ?? null;
  if (own === undefined || year === null) return null;
  const [latest] = all
    .filter(
      (other) =>
        other.municipality === own.municipality && other.form === own.form && (other.year ?? year) < year,
    )
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return latest?.id ?? null;
}
