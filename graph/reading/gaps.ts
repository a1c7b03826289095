import { findGaps, gapRules } from '../analysis/gaps/find-gaps.ts';
import { limits } from '../analysis/limits.ts';
import { goalMatrix } from '../programme/goal-matrix.ts';
import type { GapsAnswer, GapsQuery } from '../schema/gap-answers.ts';
import { standingDismissals } from './dismissals.ts';
import { earlierDocument } from './heads.ts';
import { kindsElsewhere } from './kinds-elsewhere.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/** The gaps L1 to L8 of a document. Throws UnknownNode. */
export async function gaps(reading: Reading, { document, kind }: GapsQuery): Promise<GapsAnswer> {
  const earlier = await earlierDocument(reading, document);
  const [[own, previous = null], elsewhere, dismissals] = await Promise.all([
    programmes(reading, earlier === null ? [document] : [document, earlier]),
    kindsElsewhere(reading),
    standingDismissals(reading, document),
  ]);
  const found = findGaps({ programme: own, previous, elsewhere }, (key) => dismissals.has(key));
  return {
    document: own.document,
    previous: previous?.document ?? null,
    kinds: [...found.kinds],
    findings: found.gaps
      .filter((gap) => kind.length === 0 || kind.includes(gap.kind))
      .map((gap) => ({ ...gap, dismissal: dismissals.get(gap.key) ?? null })),
    matrix: goalMatrix(own),
    limits: limits(own, gapRules, { terms: true }),
  };
}
