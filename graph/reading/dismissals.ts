import { UnknownNode } from '../errors.ts';
import { dismissalQueries } from '../records/dismissals.ts';
import type { Dismissal } from '../schema/dismissal.ts';
import { findingsNow } from './findings-now.ts';
import { KeptAnswers } from './kept-answers.ts';
import type { Reading } from './reading.ts';

const kept = new KeptAnswers<ReadonlyMap<string, Dismissal>>();

/** The dismissals of a document that hold, by the key of the finding they dismiss; also for a document that is gone. */
export function standingDismissals(
  reading: Reading,
  document: string,
): Promise<ReadonlyMap<string, Dismissal>> {
  const gather = async (whole: Reading): Promise<ReadonlyMap<string, Dismissal>> => {
    const standing = await whole.read(dismissalQueries.standing, { document });
    const now = await findingsNow(
      whole,
      standing.map(({ finding }) => finding),
    );
    return new Map(standing.map((dismissal) => [now.get(dismissal.finding) ?? dismissal.finding, dismissal]));
  };
  return kept.of(reading, document, gather, String(reading.version));
}

/** One dismissal, revoked or not. Throws UnknownNode. */
export async function dismissal(reading: Reading, id: string): Promise<Dismissal> {
  const [found] = await reading.read(dismissalQueries.byId, { id });
  if (!found) throw new UnknownNode(id);
  return found;
}
