import type { BundleRow } from './bundle.ts';
import type { Proposal } from './registry.ts';

/** The stable ids of everything a bundle holds; running numbers count from 1. */
export const sectionId = (document: string, code: string) => `${document}/${code}`;

/** A row is keyed by its product, without one by its running number among all rows of the section. */
export const rowKey = (row: BundleRow, number: number) => row.product ?? String(number);
export const rowId = (section: string, key: string) => `${section}/${key}`;

export const measureId = (rowOrSection: string, number: number) => `${rowOrSection}/m${number}`;
export const mentionId = (rowOrEvent: string, number: number) => `${rowOrEvent}/n${number}`;
export const goalId = (section: string, number: number) => `${section}/g${number}`;
export const eventId = (document: string, number: number) => `${document}/e${number}`;
export const productId = (municipality: string, code: string) => `${municipality}/${code}`;
/** A tie is stable as long as document and ends are; `source` is an area or a measure, `target` the body or what is held. */
export const tieId = (document: string, source: string, target: string) => `${document}|${source}|${target}`;
export const proposalId = ({ a, b }: Proposal) => `${a}|${b}`;

/** Section and what follows, of the id of something in a document. */
export const placeInDocument = (id: string) => id.slice(id.indexOf('/') + 1);

/** Whether something stands in a document, section or row, by its id. */
export const isWithin = (id: string, whole: string) => id.startsWith(`${whole}/`);

/** `<section>/<row key>/<measure number>` to the measure's id; null when it has another shape. */
export function matchedMeasureId(document: string, reference: string): string | null {
  const parts = /^(.+)\/(\d+)$/.exec(reference);
  return parts?.[1] && parts[2] ? measureId(`${document}/${parts[1]}`, Number(parts[2])) : null;
}
