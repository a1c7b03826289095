import type { Transaction } from '../../engines/engine.ts';
import { InvalidBundle } from '../../errors.ts';
import { bundleFaults } from '../integrity.ts';
import { clashes, knownAmong, knownTerms } from '../known-ids.ts';
import { deleteContent, deleteDocumentNode } from '../../records/write/delete-document.ts';
import { drawContinued } from '../../records/write/draw-continued.ts';
import { documentState } from '../../records/write/graph-state.ts';
import { deleteEntries, productsSpokenOf } from '../../records/product-entries.ts';
import { rebuildTies } from './rebuild-ties.ts';
import { drawProposals } from '../../records/write/registry-relations.ts';
import { decisionsFor } from '../decision/decisions-for.ts';
import { effectiveBundle } from '../decision/effective-bundle.ts';
import type { StoredNode } from '../../records/write/node-properties.ts';
import type { Bundle } from '../../schema/bundle.ts';
import { deriveProducts } from './derive-products.ts';
import { documentNode } from './document-node.ts';
import { type FlatBundle, flattenBundle } from './flatten-bundle.ts';
import { writeFlatBundle } from './write-flat-bundle.ts';

/** A document and the hash that tells it from others. */
interface HashedBundle {
  readonly bundle: Bundle;
  readonly hash: string;
}

/**
 * Puts a document, as it is after what was decided of it, in the place of what is loaded under its id and derives what
 * rests on it. Throws InvalidBundle with every fault; the caller rolls back.
 */
export async function putDocument(
  tx: Transaction,
  { bundle: printed, hash }: HashedBundle,
  version: number,
): Promise<void> {
  const document = printed.document.id;
  const { bundle } = effectiveBundle(printed, await decisionsFor(tx, printed));
  const flat = flattenBundle(bundle, version);
  const terms = new Set(flat.nodes.Measure?.flatMap((measure) => measure.terms));
  const faults = [
    ...bundleFaults(bundle, await knownAmong(tx, flat.references), await knownTerms(tx, terms)),
    ...(await clashes(tx, document, flat)),
  ];
  if (faults.length > 0) throw new InvalidBundle(document, faults);

  await writeContent(tx, documentNode(bundle, hash, version), flat);
  await tx.run(drawProposals, {});
}

/** Writes what a document says in the place of what it said before, and derives products, ties and what goes on over the years. */
export async function writeContent(
  tx: Transaction,
  node: StoredNode<'Document'>,
  flat: FlatBundle,
): Promise<void> {
  const document = node.id;
  const [loaded] = await tx.run(documentState, { document });
  const before = loaded === undefined ? [] : await tx.run(productsSpokenOf, { document });
  if (loaded !== undefined) {
    await tx.run(deleteEntries, { document });
    await deleteContent(tx, document);
  }
  await writeFlatBundle(tx, node, flat, async () => {
    const products = [...before.map(({ id }) => id), ...flat.entries.map(({ product }) => product)];
    await deriveProducts(tx, products);
  });
  await rebuildTies(tx, document);
  await drawContinued(tx, document);
}

/** Takes a document away with everything that stands in it. */
export async function takeDocument(tx: Transaction, document: string): Promise<void> {
  const before = await tx.run(productsSpokenOf, { document });
  await tx.run(deleteEntries, { document });
  await deleteContent(tx, document);
  await tx.run(deleteDocumentNode, { document });
  await deriveProducts(
    tx,
    before.map(({ id }) => id),
  );
}
