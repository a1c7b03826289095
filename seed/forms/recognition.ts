import type { Claim } from '../../graph/schema/bundle.ts';
import type { ColumnRole, ImportForm } from '../../graph/schema/import.ts';
import type { Bilingual, Lines } from '../../graph/schema/vocabulary.ts';

/** Something read off the document, with the printed words it rests on and where they stand. */
export interface Found<Value> {
  readonly value: Value;
  readonly printed: string;
  readonly lines: Lines;
}

/** Why a form was recognised: a sentence, and the lines it rests on where it rests on some. */
export interface Reason {
  readonly text: Bilingual;
  readonly lines: Lines | null;
}

/** A form with the points its evidence gives it. */
export interface FormScore {
  readonly form: ImportForm;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/**
 * The columns of one table by their number from 0, as the heads name them or as somebody chose. `fingerprint` is of the
 * heads alone; what somebody chose is kept under it, together with town and form. `sure` is false where a role is
 * only guessed from what stands in the column.
 */
export interface ColumnMapping {
  readonly block: number;
  readonly headRows: number;
  readonly heads: readonly string[];
  readonly roles: readonly (ColumnRole | null)[];
  readonly fingerprint: string;
  /** Of the whole table. */
  readonly lines: Lines;
  readonly sure: boolean;
}

/**
 * What a document was taken for. `scores`: every form that anything speaks for, best first; `margin`: by how many points the
 * best leads. `asks` is set where the margin is too small to go by it unasked.
 */
export interface Recognition {
  readonly form: ImportForm | null;
  readonly margin: number;
  readonly asks: boolean;
  readonly scores: readonly FormScore[];
  readonly tables: readonly ColumnMapping[];
  readonly town: Found<string> | null;
  readonly year: Found<number> | null;
  readonly session: Found<string> | null;
  readonly claimed: readonly Claim[];
}
