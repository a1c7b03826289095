import type { Writing } from '../../graph/changes/writing.ts';
import { generateTown, joinRegistries } from './generate-town.ts';

/** Rows, measures and mentions of what was loaded, and how long it took. */
export interface Loaded {
  readonly rows: number;
  readonly records: number;
  readonly milliseconds: number;
}

const townsPerRegistry = 50;

/**
 * Loads the invented towns numbered `from` to `to - 1`: their registries first, then each programme; of two years the
 * earlier one first.
 */
export async function loadTowns(
  writing: Writing,
  from: number,
  to: number,
  { years = 1 }: { readonly years?: 1 | 2 } = {},
): Promise<Loaded> {
  const towns = Array.from({ length: to - from }, (_, at) => generateTown(from + at));
  const started = performance.now();
  for (let at = 0; at < towns.length; at += townsPerRegistry) {
    const registry = joinRegistries(towns.slice(at, at + townsPerRegistry));
    await writing.saveRegistry(registry, { requestId: `bench-registry-${from + at}` });
  }
  const bundles = towns.flatMap(({ bundle, earlier }) => (years === 2 ? [earlier, bundle] : [bundle]));
  for (const bundle of bundles) {
    await writing.replaceDocument(bundle, { requestId: `bench-${bundle.document.id}` });
  }
  const milliseconds = performance.now() - started;
  const rows = bundles.flatMap(({ sections }) => sections.flatMap((section) => section.rows));
  const records = rows.reduce((sum, row) => sum + 1 + row.measures.length + row.mentions.length, 0);
  return { rows: rows.length, records, milliseconds };
}
