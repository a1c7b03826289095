import type { Transaction } from '../../engines/engine.ts';
import type { FlatBundle } from './flatten-bundle.ts';
import type { StoredLabel, StoredNode } from '../../records/write/node-properties.ts';
import type { StoredRelationKind } from '../../records/write/relation-properties.ts';
import { writeEntries } from '../../records/product-entries.ts';
import { runInBatches } from '../../records/write/rows-in-batches.ts';
import { writeNodes } from '../../records/write/write-nodes.ts';
import { createRelations } from '../../records/write/write-relations.ts';

/**
 * Writes a document whose earlier content is deleted: nodes first, then the products it speaks of (`writeProducts`),
 * then the relations between them.
 */
export async function writeFlatBundle(
  tx: Transaction,
  document: StoredNode<'Document'>,
  { nodes, relations, entries }: FlatBundle,
  writeProducts: () => Promise<void>,
): Promise<void> {
  const writeLabel = <L extends StoredLabel>(label: L, list: readonly StoredNode<L>[] | undefined) =>
    writeNodes(tx, label, list ?? []);
  await writeNodes(tx, 'Document', [document]);
  for (const label of ['Section', 'Row', 'Measure', 'Goal', 'Event', 'Mention'] as const)
    await writeLabel(label, nodes[label]);
  await runInBatches(tx, writeEntries, entries);
  await writeProducts();

  const kinds: readonly StoredRelationKind[] = [
    'ABOUT',
    'IN',
    'FOR',
    'MEANS',
    'AT',
    'MATCHES',
    'HOSTS',
    'FUNDS',
    'TAKES_PART',
    'NAMED_AT',
  ];
  for (const kind of kinds) await createRelations(tx, kind, relations[kind] ?? []);
}
