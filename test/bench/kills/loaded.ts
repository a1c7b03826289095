import type { Writing } from '../../../graph/changes/writing.ts';
import type { Bundle } from '../../../graph/schema/bundle.ts';
import type { Registry } from '../../../graph/schema/registry.ts';
import { smallBundle, smallRegistry } from '../../contract/small-bundle.ts';
import { generateTown, joinRegistries } from '../generate-town.ts';

const town = generateTown(3, { actors: 42, rows: 12 });

/** What the graph holds before anybody writes: an invented town of two years, and a small one. */
export const loaded: { readonly registries: readonly Registry[]; readonly bundles: readonly Bundle[] } = {
  registries: [smallRegistry, joinRegistries([town])],
  bundles: [town.earlier, town.bundle, smallBundle],
};

/** Fills an empty graph with it. */
export async function load(writing: Writing): Promise<void> {
  for (const [at, registry] of loaded.registries.entries())
    await writing.saveRegistry(registry, { requestId: `registry-${at}` });
  for (const bundle of loaded.bundles)
    await writing.replaceDocument(bundle, { requestId: bundle.document.id });
}
