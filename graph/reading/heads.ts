import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { allDocuments, type DocumentRecord } from '../records/document-records.ts';
import { KeptValue } from './kept-value.ts';
import type { Reading } from './reading.ts';

/** The graph's version when the registry was last written: what a body is may be another since. */
export const registryWritten = {
  name: 'last change of the registry',
  text: `
MATCH (run:ImportRun)
WHERE run.kind = 'registry'
RETURN coalesce(max(run.version), 0) AS version`,
  params: z.strictObject({}),
  row: z.strictObject({ version: z.int() }),
} satisfies Query;

/** What is known of every document without looking into it, and the version of the registry they are read with. */
export interface Heads {
  readonly registry: number;
  /** By town, year and id. */
  readonly documents: readonly DocumentRecord[];
}

const kept = new KeptValue<Heads>(async (whole) => {
  const [[written], documents] = await Promise.all([
    whole.read(registryWritten, {}),
    whole.read(allDocuments, {}),
  ]);
  return { registry: written?.version ?? 0, documents };
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
