import type { RowFlag } from '../../graph/schema/bundle.ts';
import type { LineFate } from '../../graph/schema/import.ts';
import type { Bilingual, Lines, Phase, ReviewState, SectionKind } from '../../graph/schema/vocabulary.ts';
import type { Piece } from '../readers/source.ts';
import type { Recognition } from './recognition.ts';

/**
 * A measure in its printed words, without bullet, number and mark of the phase. `uncertain`: where it begins or ends is a
 * guess. `cuts`: places in `text` (offsets in UTF-16 units, rising) at which a further measure may begin; only a person
 * cuts there.
 */
export interface MeasureDraft {
  readonly text: string;
  readonly lines: Lines;
  readonly phase: Phase | null;
  readonly until: number | null;
  readonly uncertain: boolean;
  readonly cuts: readonly number[];
}

/**
 * Names as a template states them: ids of the registry in the order of the names, where they stand, whether the measure is
 * only about them, and how far they were looked at.
 */
export interface StatedNames {
  readonly ids: readonly string[];
  readonly column: 'partner' | 'measure';
  readonly isObject: boolean;
  readonly review: ReviewState;
}

/**
 * A partner cell of a row, as the format parts it. `head`: what stands over its column. `measures`: running numbers (from
 * 1, in the row) of the measures it stands beside; one where the table has a line for each measure. A piece that begins
 * `explicit` is an own paragraph or line of the cell, `wrapped` parts nothing. `basis`: what a column of its own says (M2
 * or Z, as printed), null elsewhere.
 */
export interface PartnerCell {
  /** What an exported document says of these names besides; absent elsewhere. */
  readonly stated?: StatedNames;
  readonly pieces: readonly Piece[];
  readonly head: string;
  readonly measures: readonly number[];
  readonly basis: string | null;
  readonly lines: Lines;
  readonly page: number | null;
}

export interface RowDraft {
  /** Code of a section of the draft. */
  readonly section: string;
  readonly code: string | null;
  readonly product: string | null;
  readonly lines: Lines;
  readonly page: number | null;
  /** What columns of a template for page and remark say; absent elsewhere. */
  readonly said?: { readonly page: number | null; readonly note: string };
  readonly flags: readonly RowFlag[];
  readonly measures: readonly MeasureDraft[];
  readonly partners: readonly PartnerCell[];
}

/** `printed` is the number or letter that the document gives it; `code` is made of it and unlike any other's. */
export interface SectionDraft {
  readonly code: string;
  readonly printed: string | null;
  readonly in: string | null;
  readonly kind: SectionKind;
  readonly title: string;
  readonly lines: Lines | null;
}

/** A goal, a member of a list, or a paragraph of a record, with the section it stands in. */
export interface Item {
  readonly section: string | null;
  readonly piece: Piece;
}

/** A measure that is to be begun at once; `matches` is the place of the same measure in a field, if it is found. */
export interface ImmediateDraft {
  readonly section: string;
  readonly text: string;
  readonly lines: Lines;
  readonly matches: { readonly row: number; readonly measure: number } | null;
}

export type DiscardReason =
  | 'outside'
  | 'introduction'
  | 'contents'
  | 'head'
  | 'repeated-head'
  | 'sum-row'
  | 'column-ignored'
  | 'page-number'
  | 'vote'
  | 'beside'
  | 'reader';

/** Printed words that say nothing for the draft, and why. */
export interface Discarded {
  readonly lines: Lines;
  readonly text: string;
  readonly reason: DiscardReason;
}

export type NotUnderstoodReason =
  | 'no-column'
  | 'noise'
  | 'outside-table'
  | 'outside-fields'
  | 'no-measure'
  | 'other-town'
  | 'no-form';

/** Printed words that may say something, but not what. */
export interface NotUnderstood {
  readonly lines: Lines;
  readonly text: string;
  readonly why: NotUnderstoodReason;
}

/** What was read otherwise than it stands, for who sent the file. */
export interface DraftNote {
  readonly kind:
    | 'inherited'
    | 'two-heads'
    | 'no-partner-column'
    | 'several-towns'
    | 'several-years'
    | 'merged-area'
    | 'used-in-part';
  readonly lines: Lines | null;
  readonly text: Bilingual;
}

/** Lines of the source that are not blank: each is used, discarded or open (not understood); the three make `read`. */
export interface Account {
  readonly read: number;
  readonly used: number;
  readonly discarded: number;
  readonly open: number;
}

/** What a source says, before names are cut out of it. `goals`, `members`, `prose` belong to goals, list and record. */
export interface Draft {
  readonly recognition: Recognition;
  readonly sections: readonly SectionDraft[];
  readonly rows: readonly RowDraft[];
  readonly goals: readonly Item[];
  readonly immediate: readonly ImmediateDraft[];
  readonly members: readonly Item[];
  readonly prose: readonly Item[];
  readonly discarded: readonly Discarded[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly notes: readonly DraftNote[];
  readonly account: Account;
  /** What became of each line of the source, in their order. */
  readonly fates: readonly LineFate[];
}
