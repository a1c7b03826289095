import type { SearchEntry } from '../identity/search-entry.ts';
import { labelOf } from '../records/label-of.ts';
import { searchEntryQueries, usageQueries } from '../records/findable.ts';
import { KeptValue } from './kept-value.ts';
import { productWords } from './product-words.ts';
import type { Reading } from './reading.ts';

/** How often something occurs in each document, by its id. */
type Usage = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Found {
  readonly entries: readonly Omit<SearchEntry, 'documents' | 'usage'>[];
  /** Of bodies, things, areas and towns by the documents that name them; of everything else by its own document. */
  readonly usage: Usage;
  readonly documentsOf: ReadonlyMap<string, readonly string[]>;
}

const kept = new KeptValue<Found>(async (whole) => {
  const [nodes, usages] = await Promise.all([
    Promise.all(searchEntryQueries.map((query) => whole.read(query, {}))),
    Promise.all(Object.values(usageQueries).map((query) => whole.read(query, {}))),
  ]);
  const usage = new Map<string, Map<string, number>>();
  for (const { id, document, usage: times } of usages.flat())
    usage.set(id, (usage.get(id) ?? new Map<string, number>()).set(document, times));
  const documentsOf = new Map([...usage].map(([id, times]) => [id, [...times.keys()].sort()] as const));
  const entries = nodes.flat().map(({ labels, document, aliases, ...record }) => {
    const label = labelOf(labels);
    const own = label === 'Document' ? record.id : document;
    if (own !== null && !documentsOf.has(record.id)) documentsOf.set(record.id, [own]);
    return { ...record, label, aliases: aliases ?? [] };
  });
  return { entries, usage, documentsOf };
});

/** In which documents bodies, things, areas, towns and parts of documents occur, whoever may see them; by id. */
export async function occurrences(reading: Reading): Promise<ReadonlyMap<string, readonly string[]>> {
  return (await kept.of(reading)).documentsOf;
}

/** Everything this reader can find, with the documents of the scope it occurs in. */
export async function searchEntries(reading: Reading): Promise<SearchEntry[]> {
  const { entries, usage, documentsOf } = await kept.of(reading);
  const words = await productWords(
    reading,
    entries.filter(({ label }) => label === 'Product').map(({ id }) => id),
  );
  return entries.flatMap((entry): SearchEntry[] => {
    const { name, code } = words.get(entry.id) ?? entry;
    const all = documentsOf.get(entry.id) ?? [];
    const documents = all.filter((document) => reading.sees(document));
    if (all.length > 0 && documents.length === 0) return [];
    const times = usage.get(entry.id);
    return [
      {
        ...entry,
        name,
        code,
        documents,
        usage: documents.reduce((sum, document) => sum + (times?.get(document) ?? 0), 0),
      },
    ];
  });
}
