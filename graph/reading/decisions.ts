import { decidedSummary } from '../programme/decision-summary.ts';
import { decisionQueries } from '../records/decision-records.ts';
import { Decided } from '../schema/decision.ts';
import type { StandingDecision } from '../schema/decision-answers.ts';
import type { Reading } from './reading.ts';

/** Which decisions are asked for: of one town, or all. */
interface DecisionsQuery {
  readonly town?: string | undefined;
}

/** The decisions that hold, newest first. Those about documents out of the reader's sight are passed over. */
export async function decisions(reading: Reading, { town }: DecisionsQuery): Promise<StandingDecision[]> {
  const found =
    town === undefined
      ? await reading.read(decisionQueries.all, {})
      : await reading.read(decisionQueries.ofTown, { town });
  return found
    .map(({ key, decided: text, change, at, role }) => {
      const decided = Decided.parse(JSON.parse(text));
      return { ...decided, key, change, at, by: role, summary: decidedSummary(decided) };
    })
    .filter(({ about }) => about.kind !== 'mention' || reading.sees(about.document))
    .toReversed();
}
