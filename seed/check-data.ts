import { bundleFaults, registryFaults, registryIds } from '../graph/changes/integrity.ts';
import { productId } from '../graph/schema/ids.ts';
import type { Bundle } from '../graph/schema/bundle.ts';
import { checkBases } from './check-bases.ts';
import { checkContinued } from './check-continued.ts';
import { checkLines } from './check-lines.ts';
import { checkPartnerColumn } from './check-partner-column.ts';
import { checkRegistry } from './check-registry.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { placedRows } from './placed-rows.ts';
import type { Seed } from './read-data.ts';

/**
 * Every contradiction in data that already fit their schemas, each as one sentence that begins with its place: what
 * the store would refuse, and what it could not notice.
 */
export function checkData({ registry, bundles }: Seed): string[] {
  const known = registryIds(registry);
  const terms = new Set(registry.terms.map(({ id }) => id));
  const products = new Set(
    bundles.flatMap(({ document, products: own }) =>
      own.map(({ code }) => productId(document.municipality, code)),
    ),
  );
  return [
    ...registryFaults(registry, new Map(), new Set()),
    ...checkRegistry(registry, products),
    ...bundles.flatMap((bundle) => [
      ...bundleFaults(bundle, known, terms).map((fault) => `${bundle.document.id}: ${fault}`),
      ...checkLines(bundle),
      ...checkBases(bundle),
      ...checkPartnerColumn(bundle),
      ...checkImmediatePhases(bundle),
    ]),
    ...checkDocumentIds(bundles),
    ...checkSharedProducts(bundles),
    ...checkContinued(bundles),
    ...checkVocabulary(registry, bundles),
  ];
}

function checkDocumentIds(bundles: readonly Bundle[]): string[] {
  const ids = bundles.map(({ document }) => document.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${id}: two bundles carry this id`,
  );
}

/** An immediate measure repeats one of phase A: anything else is a wrong match. */
function checkImmediatePhases(bundle: Bundle): string[] {
  const later = new Set(
    placedRows(bundle).flatMap(({ section, key, row }) =>
      row.measures.flatMap(({ phase }, index) =>
        phase === 'A' ? [] : [`${section.code}/${key}/${index + 1}`],
      ),
    ),
  );
  return bundle.sections.flatMap(({ code, immediate }) =>
    immediate.flatMap(({ matches }, index) =>
      later.has(matches)
        ? [`${bundle.document.id}/${code}/m${index + 1}: ${matches} is no measure of phase A`]
        : [],
    ),
  );
}

/** The bundles of one town may name a product in other words, but its kind and its institution are one. */
function checkSharedProducts(bundles: readonly Bundle[]): string[] {
  const first = new Map<string, string>();
  return bundles.flatMap(({ document, products }) =>
    products.flatMap(({ code, kind, runBy }) => {
      const id = productId(document.municipality, code);
      const what = `${kind}, run by ${runBy ?? 'nobody'}`;
      const earlier = first.get(id) ?? what;
      first.set(id, earlier);
      return earlier === what
        ? []
        : [`${id}: ${document.id} says "${what}", an earlier document "${earlier}"`];
    }),
  );
}
