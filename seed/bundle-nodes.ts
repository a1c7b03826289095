import type { Bundle, BundleRow, BundleSection } from '../graph/schema/bundle.ts';

/** A row with its place in the document. `key` is its product code, or its running number within the section. */
export interface PlacedRow {
  readonly id: string;
  readonly key: string;
  readonly section: BundleSection;
  readonly row: BundleRow;
}

export function placedRows(bundle: Bundle): PlacedRow[] {
  return bundle.sections.flatMap((section) =>
    section.rows.map((row, index) => {
      const key = row.product ?? String(index + 1);
      return { id: `${bundle.document.id}/${section.code}/${key}`, key, section, row };
    }),
  );
}

/** Ids of every node a bundle brings along, except products, which the bundles of one town share. */
export function bundleIds(bundle: Bundle): string[] {
  const { id } = bundle.document;
  return [
    id,
    ...bundle.sections.flatMap((section) => [
      `${id}/${section.code}`,
      ...section.goals.map((_, index) => `${id}/${section.code}/g${index + 1}`),
      ...section.immediate.map((_, index) => `${id}/${section.code}/m${index + 1}`),
    ]),
    ...placedRows(bundle).flatMap((placed) => [
      placed.id,
      ...placed.row.measures.map((_, index) => `${placed.id}/m${index + 1}`),
      ...placed.row.mentions.map((_, index) => `${placed.id}/n${index + 1}`),
    ]),
    ...bundle.events.flatMap((event, index) => [
      `${id}/e${index + 1}`,
      ...event.participants.map((_, place) => `${id}/e${index + 1}/n${place + 1}`),
    ]),
  ];
}

/** Id of a product: the codes are each town's own. */
export function productId(bundle: Bundle, code: string): string {
  return `${bundle.document.municipality}/${code}`;
}
