import { underused as analyse } from '../analysis/underused/underused.ts';
import type { DocumentQuery, UnderusedAnswer } from '../schema/underused-answers.ts';
import { standingDismissals } from './dismissals.ts';
import { otherDocuments } from './other-documents.ts';
import { programme } from './programme.ts';
import type { Reading } from './reading.ts';

/** Partners with reasons to be talked to in further areas. Throws UnknownNode. */
export async function underused(reading: Reading, { document }: DocumentQuery): Promise<UnderusedAnswer> {
  const own = await programme(reading, document);
  const [elsewhere, dismissals] = await Promise.all([
    otherDocuments(reading, own, {}),
    standingDismissals(reading, document),
  ]);
  return analyse(own, elsewhere, dismissals);
}
