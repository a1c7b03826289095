import { findGaps, gapRules } from '../analysis/gaps/find-gaps.ts';
import { goalMatrix } from '../programme/goal-matrix.ts';
import { limits } from '../analysis/limits.ts';
import type { Engine } from '../engines/engine.ts';
import type { GapsAnswer, GapsQuery } from '../schema/gap-answers.ts';
import { UnknownNode } from '../errors.ts';
import { standingDismissals } from './dismissals.ts';
import { kindsElsewhere } from './kinds-elsewhere.ts';
import { earlierDocument, loadProgrammes } from './programmes.ts';

/** The gaps L1 to L8 of a document. Throws UnknownNode. */
export async function gaps(
  engine: Engine,
  { document, kind }: GapsQuery,
  signal?: AbortSignal,
): Promise<GapsAnswer> {
  const [earlier, elsewhere, dismissals] = await Promise.all([
    earlierDocument(engine, document, signal),
    kindsElsewhere(engine, signal),
    standingDismissals(engine, document, signal),
  ]);
  const asked = earlier === null ? [document] : [document, earlier];
  const [programme, previous = null] = await loadProgrammes(engine, asked, signal);
  if (programme === undefined) throw new UnknownNode(document);
  const found = findGaps({ programme, previous, elsewhere }, (key) => dismissals.has(key));
  return {
    document: programme.document,
    previous: previous?.document ?? null,
    kinds: [...found.kinds],
    findings: found.gaps
      .filter((gap) => kind.length === 0 || kind.includes(gap.kind))
      .map((gap) => ({ ...gap, dismissal: dismissals.get(gap.key) ?? null })),
    matrix: goalMatrix(programme),
    limits: limits(programme, gapRules, { terms: true }),
  };
}
