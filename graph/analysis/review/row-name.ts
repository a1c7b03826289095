import type { PrintedName } from '../../programme/ties.ts';
import type { Lines, MeaningRule } from '../../schema/vocabulary.ts';

/** A name in a row as the questions about it need it; `actor` is null where it means no body. */
export interface RowName extends PrintedName {
  readonly town: string;
  readonly document: string;
  readonly section: string;
  readonly row: string;
  /** The row as decisions know it again, see identity/decision-key.ts. */
  readonly place: string;
  readonly area: string;
  readonly runBy: string | null;
  readonly mention: string;
  readonly position: number;
  readonly wording: string;
  /** The wording as decisions know it again. */
  readonly key: string;
  readonly target: string;
  readonly rule: MeaningRule;
  readonly lines: Lines;
}

/** A row of an area, whoever it names. */
export interface AreaRow {
  readonly town: string;
  readonly document: string;
  readonly section: string;
  readonly row: string;
  readonly area: string;
  readonly lines: Lines;
}

/** A row as decisions know it, with the titles of its measures in their order. */
export interface RowPlace {
  readonly town: string;
  readonly document: string;
  readonly place: string;
  readonly titles: readonly string[];
}
