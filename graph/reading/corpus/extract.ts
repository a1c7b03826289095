import type { DocumentRecord } from '../../records/document-records.ts';
import type { EntryRecord } from '../../records/product-entries.ts';
import type {
  Basis,
  EventRole,
  Lines,
  MeaningRule,
  MentionRole,
  Modality,
  ReviewState,
} from '../../schema/vocabulary.ts';

export interface ExtractSection {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

export interface ExtractRow {
  readonly id: string;
  readonly document: string;
  readonly section: ExtractSection;
  readonly product: string | null;
  /** By what decisions know it, where one says that it belongs elsewhere than it is printed. */
  readonly printedPlace: string | null;
  readonly lines: Lines;
}

/** A name as it is printed, with what it means; `row` is null at events. */
export interface ExtractName {
  readonly row: ExtractRow | null;
  /** In its row or event; what the id is made of. */
  readonly position: number;
  readonly target: string;
  readonly wording: string;
  readonly basis: Basis;
  readonly review: ReviewState;
  readonly modality: Modality;
  readonly rule: MeaningRule;
  readonly role: MentionRole;
  readonly ties: boolean;
  readonly lineFrom: number;
  readonly lineTo: number;
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/**
 * What lists, search and comparisons over all documents need of one: its own words alone, so that it holds as long as
 * the document's version. What its names mean (a body's name, type and status) is the registry's.
 */
export interface Extract {
  readonly head: DocumentRecord;
  readonly sections: readonly ExtractSection[];
  readonly rows: readonly ExtractRow[];
  /** Those in rows first, by id. */
  readonly names: readonly ExtractName[];
  readonly goals: readonly (Titled & { readonly section: string })[];
  /** `text`: in full, empty where that is not kept. `terms`: ids of what they speak of in words of their own. */
  readonly measures: readonly (Titled & { readonly text: string; readonly terms: readonly string[] })[];
  /** How many of the measures are repeated immediate ones. */
  readonly immediate: number;
  readonly events: readonly Titled[];
  /** Who does what at its events, in no particular order. */
  readonly parts: readonly { readonly actor: string; readonly role: EventRole }[];
  readonly entries: readonly EntryRecord[];
}

/** The area a row belongs to: its product, or its section where the document has no products. */
export function areaOf({ product, section }: ExtractRow): string {
  return product ?? section.id;
}
