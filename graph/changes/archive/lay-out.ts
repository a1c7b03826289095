import type { Transaction } from '../../engines/engine.ts';
import { createBareNodes } from '../../records/write/create-bare-nodes.ts';
import type { StoredLabel } from '../../records/write/node-properties.ts';
import { runInBatches } from '../../records/write/rows-in-batches.ts';
import type { Bundle } from '../../schema/bundle.ts';
import type { Change } from '../../schema/change.ts';
import { productId } from '../../schema/ids.ts';
import type { Registry } from '../../schema/registry.ts';
import { flattenBundle } from '../document/flatten-bundle.ts';
import { thingLabels } from '../integrity.ts';

type Write = (work: (tx: Transaction) => Promise<void>) => Promise<void>;

/** Few nodes with many properties first: they share what lies beside them. */
const order: readonly StoredLabel[] = [
  'Document',
  'Municipality',
  'Actor',
  'Programme',
  'Channel',
  'TargetGroup',
  'Place',
  'Product',
  'Section',
  'Goal',
  'Event',
  'Row',
  'Measure',
  'Mention',
];

/**
 * Creates the nodes that these changes write, one kind after the other, bare: the changes find them and fill them. The
 * embedded engine holds a property, once it was read, for all of some 65,000 nodes that were created in turn, whether
 * they have it or not; nodes that have the same properties are to lie together.
 */
export async function layOut(changes: AsyncIterable<Change>, write: Write): Promise<void> {
  const ids = new Map(order.map((label) => [label, new Set<string>()]));
  const place = (label: StoredLabel, id: string): unknown => ids.get(label)?.add(id);
  for await (const { kind, payload } of changes) {
    if (kind === 'registry') placeRegistry(payload.registry, place);
    if (kind === 'document') placeDocument(payload.bundle, place);
  }
  for (const some of ids.values())
    await write((tx) =>
      runInBatches(
        tx,
        createBareNodes,
        [...some].map((id) => ({ id })),
      ),
    );
}

function placeRegistry(
  { municipalities, actors, things }: Registry,
  place: (label: StoredLabel, id: string) => unknown,
): void {
  for (const { id } of municipalities) place('Municipality', id);
  for (const { id } of actors) place('Actor', id);
  for (const { id, kind } of things) place(thingLabels[kind], id);
}

function placeDocument(bundle: Bundle, place: (label: StoredLabel, id: string) => unknown): void {
  const { id, municipality } = bundle.document;
  place('Document', id);
  for (const { code } of bundle.products) place('Product', productId(municipality, code));
  const { nodes } = flattenBundle(bundle, 0);
  for (const label of order) for (const node of nodes[label] ?? []) place(label, node.id);
}
