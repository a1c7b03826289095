import { type Said, strongestAnswer } from '../schema/feedback.ts';
import { Basis, type Modality, type ReviewState } from '../schema/vocabulary.ts';

/** What a tie is counted from; names of one `row` have the same there. */
export interface CountedName {
  readonly row: unknown;
  readonly basis: Basis;
  readonly review: ReviewState;
  readonly modality: Modality;
  readonly answer?: Said | null | undefined;
}

/**
 * The counts of one tie: the strongest basis, rows and names behind it, and how many are open or only possible. `answer`
 * is what the body says of it, as far as it was asked and answered.
 */
export interface TieFigures {
  readonly basis: Basis;
  readonly rows: number;
  readonly mentions: number;
  readonly unreviewed: number;
  readonly possible: number;
  readonly answer?: Said;
}

export function tieFigures(names: readonly CountedName[]): TieFigures {
  const answer = strongestAnswer(names.flatMap((name) => name.answer ?? []));
  return {
    basis: strongest(names.map(({ basis }) => basis)),
    rows: new Set(names.map(({ row }) => row)).size,
    mentions: names.length,
    unreviewed: names.filter(({ review }) => review === 'open').length,
    possible: names.filter(({ modality }) => modality === 'possible').length,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** The strongest of the given bases. */
export function strongest(bases: Iterable<Basis>): Basis {
  const present = new Set(bases);
  return Basis.options.find((basis) => present.has(basis)) ?? 'D';
}
