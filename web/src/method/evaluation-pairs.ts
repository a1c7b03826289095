import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';

/** A document and the next later one of the same town and form, latest first: what suggestions can be tried on. */
export interface YearPair {
  readonly train: DocumentAnswer;
  readonly test: DocumentAnswer;
}

export function yearPairs(documents: readonly DocumentAnswer[]): YearPair[] {
  const pairs = documents.flatMap((train) => {
    const year = train.year;
    if (year === null || train.counts.products === 0) return [];
    const later = documents
      .filter(
        (other) =>
          other.municipality.id === train.municipality.id &&
          other.form === train.form &&
          other.year !== null &&
          other.year > year,
      )
      .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    return later[0] === undefined ? [] : [{ train, test: later[0] }];
  });
  return pairs.toSorted(
    (a, b) => (b.test.year ?? 0) - (a.test.year ?? 0) || a.test.id.localeCompare(b.test.id),
  );
}
