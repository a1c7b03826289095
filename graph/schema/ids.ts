import type { BundleMeasure, BundleRow } from './bundle.ts';
import type { GapKind } from './gap-kinds.ts';
import type { Proposal } from './registry.ts';
import { NodeId } from './vocabulary.ts';

/** The stable ids of everything a bundle holds; running numbers count from 1. */
export const sectionId = (document: string, code: string) => `${document}/${code}`;

/** A row is keyed by its product, without one by its running number among all rows of the section. */
export const rowKey = (row: BundleRow, number: number) => row.product ?? String(number);
export const rowId = (section: string, key: string) => `${section}/${key}`;
/** The id of the row with this running number in a section: the printed one, whatever was decided of it. */
export const idOfRow = (section: string, row: BundleRow, number: number) =>
  row.printed?.id ?? rowId(section, rowKey(row, number));

export const measureId = (rowOrSection: string, number: number) => `${rowOrSection}/m${number}`;
/** The number of the measure at this place of its row, counted from 0: the printed one, whatever was decided of it. */
export const measureNumber = ({ number }: Pick<BundleMeasure, 'number'>, index: number) =>
  number ?? index + 1;
/** The running number of a measure, by its id. */
export const measureNumberIn = (id: string) => Number(id.slice(id.lastIndexOf('/m') + 2));
/** The row or section of a measure, by its id. */
export const measuredIn = (id: string) => id.slice(0, id.lastIndexOf('/'));
export const mentionId = (rowOrEvent: string, number: number) => `${rowOrEvent}/n${number}`;
export const goalId = (section: string, number: number) => `${section}/g${number}`;
export const eventId = (document: string, number: number) => `${document}/e${number}`;
export const productId = (municipality: string, code: string) => `${municipality}/${code}`;
/** The code of a product in its town, by its id. */
export const productCode = (id: string) => id.slice(id.lastIndexOf('/') + 1);
/** What one document says of a product. */
export const productEntryId = (document: string, product: string) => `${document}|${product}`;
export const proposalId = ({ a, b }: Proposal) => `${a}|${b}`;

/** `<section>/<row key>/<measure number>` to the measure's id; null when it has another shape. */
export function matchedMeasureId(document: string, reference: string): string | null {
  const parts = /^(.+)\/(\d+)$/.exec(reference);
  return parts?.[1] && parts[2] ? measureId(`${document}/${parts[1]}`, Number(parts[2])) : null;
}

/** Section and what follows, of the id of something in a document. */
export const placeInDocument = (id: string) => id.slice(id.indexOf('/') + 1);

/** Whether something stands in a document, section or row, by its id. */
export const isWithin = (id: string, whole: string) => id.startsWith(`${whole}/`);

/** The area of a row: its product, or its section where the document has no products. */
export function areaIdOf(
  document: string,
  {
    product,
    section,
  }: { readonly product: { readonly id: string } | null; readonly section: { readonly code: string } },
): string {
  return product?.id ?? sectionId(document, section.code);
}

/** The ends of a tie: an area or measure that a document ties to a partner. */
export interface TieEnds {
  readonly document: string;
  readonly source: string;
  readonly target: string;
}

/** Id of a tie: stable as long as document and ends are. */
export const tieId = (document: string, source: string, target: string) => `${document}|${source}|${target}`;

/** The ends that the id of a tie names; null when it is none. */
export function tieEnds(id: string): TieEnds | null {
  const [document, source, target, ...rest] = id.split('|').map((part) => NodeId.safeParse(part).data);
  if (document === undefined || source === undefined || target === undefined || rest.length > 0) return null;
  return { document, source, target };
}

/** Key of a tie that two documents are compared by: `place` is an area or a row, the same in both. */
export const comparedTieKey = (place: string, actor: string) => `${place}|${actor}`;

/** Rows of one area in several sections, kept apart; the area alone where sections do not count. */
export const areaInSection = (section: string | null, area: string) =>
  section === null ? area : sectionId(section, area);

/** Key under which a finding is dismissed: its kind and the ids it speaks of. */
export const findingKey = (kind: GapKind, ids: readonly string[]) => [kind, ...ids].join('|');

const underused = 'U|';

/** Key under which a finding about an underused partner is dismissed. */
export const underusedKey = (document: string, actor: string) => `${underused}${document}|${actor}`;

/** Whether the key of a dismissed finding is one about an underused partner. */
export const isUnderusedKey = (key: string) => key.startsWith(underused);
