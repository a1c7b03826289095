import type { Transaction } from '../../engines/engine.ts';
import { deleteProducts, deleteRunBy } from '../../records/write/delete-document.ts';
import { entriesOf, runnersOf } from '../../records/product-entries.ts';
import type { EntryRecord } from '../../records/product-entries.ts';
import { rebuildTies } from '../../records/write/rebuild-ties.ts';
import { writeNodes } from '../../records/write/write-nodes.ts';
import { createRelations } from '../../records/write/write-relations.ts';

/**
 * What products are called and who runs them, from what the loaded documents say: for each product the document
 * written last that plans it. A product that none plans any more is gone. Where somebody else runs a product now, the
 * ties of every other document that plans it are rebuilt; those of `document` are the caller's to rebuild.
 */
export async function deriveProducts(
  tx: Transaction,
  touched: readonly string[],
  document: string,
): Promise<void> {
  const products = [...new Set(touched)].toSorted();
  if (products.length === 0) return;
  const planned = (await tx.run(entriesOf, { products })).filter(({ isPlanned }) => isPlanned);
  const entries = Map.groupBy(planned, ({ product }) => product);
  const said = [...entries.values()].flatMap((list) => list.at(-1) ?? []);
  const runners = await tx.run(runnersOf, { products });
  const ranBy = new Map(runners.map(({ product, actor }) => [product, actor]));

  const unplanned = products.filter((id) => !entries.has(id));
  if (unplanned.length > 0) await tx.run(deleteProducts, { products: unplanned });
  await writeNodes(tx, 'Product', said.map(productNode));
  await tx.run(deleteRunBy, { products: said.map(({ product }) => product) });
  await createRelations(
    tx,
    'RUN_BY',
    said.flatMap(({ product, runBy, document: by }) =>
      runBy === null ? [] : [{ from: product, to: runBy, props: { document: by } }],
    ),
  );

  const changed = said.filter(({ product, runBy }) => (ranBy.get(product) ?? null) !== runBy);
  const others = new Set(
    changed.flatMap(({ product }) => (entries.get(product) ?? []).map((entry) => entry.document)),
  );
  others.delete(document);
  for (const other of [...others].toSorted()) await rebuildTies(tx, other);
}

function productNode({ product, code, name, kind, municipality, noteDe, noteEn }: EntryRecord) {
  return {
    id: product,
    code,
    name,
    kind,
    municipality,
    noteDe: noteDe ?? undefined,
    noteEn: noteEn ?? undefined,
  };
}
