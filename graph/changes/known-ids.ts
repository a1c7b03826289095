import type { Transaction } from '../engines/engine.ts';
import type { FlatBundle } from './document/flatten-bundle.ts';
import { holdersOf, termsAmong } from '../records/write/graph-state.ts';
import { NodeLabel } from '../schema/relation-kinds.ts';

const registryLabels: ReadonlySet<NodeLabel> = new Set([
  'Municipality',
  'Actor',
  'Programme',
  'Channel',
  'TargetGroup',
  'Place',
]);

const batchSize = 2000;

async function holders(tx: Transaction, ids: ReadonlySet<string>) {
  const sorted = [...ids].toSorted();
  const found: { id: string; label: NodeLabel; document: string | null }[] = [];
  for (let start = 0; start < sorted.length; start += batchSize) {
    for (const row of await tx.run(holdersOf, { ids: sorted.slice(start, start + batchSize) })) {
      const label = NodeLabel.options.find((option) => row.labels.includes(option));
      if (label !== undefined) found.push({ id: row.id, label, document: row.document });
    }
  }
  return found;
}

/** Which of these ids the registry in the graph holds, with their labels. */
export async function knownAmong(tx: Transaction, ids: ReadonlySet<string>): Promise<Map<string, NodeLabel>> {
  const found = await holders(tx, ids);
  return new Map(found.filter(({ label }) => registryLabels.has(label)).map(({ id, label }) => [id, label]));
}

/** Which of these ids are terms of the registry in the graph. */
export async function knownTerms(tx: Transaction, ids: ReadonlySet<string>): Promise<Set<string>> {
  const found = await tx.run(termsAmong, { ids: [...ids].toSorted() });
  return new Set(found.map(({ id }) => id));
}

/** Ids of a bundle that other nodes carry already; writing them would overwrite what belongs to somebody else. */
export async function clashes(
  tx: Transaction,
  document: string,
  { nodes, entries }: FlatBundle,
): Promise<string[]> {
  const labels = new Map<string, string>([[document, 'Document']]);
  for (const { product } of entries) labels.set(product, 'Product');
  for (const [label, list] of Object.entries(nodes)) for (const { id } of list) labels.set(id, label);
  const found = await holders(tx, new Set(labels.keys()));
  return found
    .filter((held) => held.label !== labels.get(held.id) || (held.document ?? document) !== document)
    .filter(({ label }) => !registryLabels.has(label))
    .map((held) => `the id ${held.id} already belongs to a ${held.label} outside ${document}`);
}
