import type { NetworkNode, NetworkTie } from '../../../graph/schema/network-answers.ts';
import { NodeId } from '../../../graph/schema/vocabulary.ts';
import type { MeasureText } from './placement.ts';

/** Words a layout writes into the picture itself. */
export interface LayoutWords {
  /** Text of a node; may say in which year alone it is named. */
  label(node: NetworkNode): string;
  /** "+ 12 weitere" */
  more(count: number): string;
  /** "12 eigene Partner", for a list that starts folded as a whole. */
  own(count: number): string;
  /** "+ 12 Maßnahmen ohne gezeigten Partner" */
  silent(count: number): string;
  /** "+ 12 weitere Maßnahmen" */
  measures(count: number): string;
  /** "+ 12 Ziele ohne Partner" */
  goals(count: number): string;
  /** "weniger zeigen" */
  fewer: string;
  /** Heading of a band: the programmes it shows. */
  band(documents: readonly string[]): string;
}

/** Everything a layout depends on; the same input gives the same picture. */
export interface LayoutInput {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  /** Ids in the order the user chose. */
  readonly documents: readonly string[];
  /** Areas (or, for the partners in the middle, documents) whose folded lists are open. */
  readonly expanded: ReadonlySet<string>;
  readonly focus: string | null;
  /** Width in which columns may spread: that of the window at the smallest readable zoom; 0 keeps them close. */
  readonly room: number;
  readonly measure: MeasureText;
  readonly words: LayoutWords;
}

/** Owner of the list of partners that areas of a band share, between it and the next. */
export function sharedOwner(document: string): string {
  return `${document}/`;
}

/** Whether a text may be the owner of a list: an area, a document, or what a band shares with the next. */
export function isOwner(text: string): boolean {
  return NodeId.safeParse(text.replace(/\/$/, '')).success;
}

/** Id of the row that opens or closes the list of `owner`. */
export function moreId(owner: string): string {
  return `more:${owner}`;
}

/** The owner of the list a row opens or closes; null for ids of other boxes. */
export function moreIdOwner(id: string): string | null {
  return id.startsWith('more:') ? id.slice('more:'.length) : null;
}
