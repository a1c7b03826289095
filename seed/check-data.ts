import { bundleIds, productId } from './bundle-nodes.ts';
import { checkBundle, repeated } from './check-bundle.ts';
import { checkRegistry } from './check-registry.ts';
import { knownIds } from './known-ids.ts';
import type { Seed } from './read-data.ts';

/** Every contradiction in data that already fit their schemas, each as one sentence that starts with its place. */
export function checkData({ registry, bundles }: Seed): string[] {
  const known = knownIds(registry, bundles);
  const ids = [
    ...registry.municipalities.map((one) => one.id),
    ...registry.actors.map((one) => one.id),
    ...registry.things.map((one) => one.id),
    ...known.products,
    ...bundles.flatMap(bundleIds),
  ];
  return [
    ...repeated(ids).map((id) => `${id}: two nodes carry this id`),
    ...checkRegistry(registry, known),
    ...bundles.flatMap((bundle) => checkBundle(bundle, known)),
    ...checkSharedProducts(bundles),
  ];
}

/** The bundles of one town may name a product in other words, but its kind and its institution are one. */
function checkSharedProducts(bundles: Seed['bundles']): string[] {
  const first = new Map<string, { kind: string; runBy: string | undefined }>();
  return bundles.flatMap((bundle) =>
    bundle.products.flatMap(({ code, kind, runBy }) => {
      const id = productId(bundle, code);
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, { kind, runBy });
        return [];
      }
      return other.kind === kind && other.runBy === runBy
        ? []
        : [`${id}: ${bundle.document.id} gives it another kind or institution than an earlier document`];
    }),
  );
}
