import type { Transaction } from '../../engines/engine.ts';
import { deleteProducts, deleteRunBy } from '../../records/write/delete-document.ts';
import { entriesOf } from '../../records/product-entries.ts';
import type { EntryRecord } from '../../records/product-entries.ts';
import { writeNodes } from '../../records/write/write-nodes.ts';
import { createRelations } from '../../records/write/write-relations.ts';

/**
 * What products are called and who runs them, from what the loaded documents say: for each product the document
 * written last that plans it. A product that none plans any more is gone. Ties do not change with it: they rest on what
 * their own document says.
 */
export async function deriveProducts(tx: Transaction, touched: readonly string[]): Promise<void> {
  const products = [...new Set(touched)].toSorted();
  if (products.length === 0) return;
  const planned = (await tx.run(entriesOf, { products })).filter(({ isPlanned }) => isPlanned);
  const entries = Map.groupBy(planned, ({ product }) => product);
  const said = [...entries.values()].flatMap((list) => list.at(-1) ?? []);

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
