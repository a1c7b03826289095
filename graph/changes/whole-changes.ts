import type { Transaction } from '../engines/engine.ts';
import { changeById } from '../records/changes.ts';
import type { ChangeRecord } from '../records/changes.ts';
import type { ChangeSummary } from '../schema/change-answers.ts';
import { changeSummary } from './change-summary.ts';

/** Changes as the history shows them: in the place of parts what they are parts of, each once. */
export async function wholeChanges(
  tx: Transaction,
  changes: readonly ChangeRecord[],
): Promise<ChangeSummary[]> {
  const wholes = new Map<string, ChangeSummary>();
  for (const change of changes) {
    const [whole = change] = change.partOf === null ? [] : await tx.run(changeById, { id: change.partOf });
    wholes.set(whole.id, changeSummary(whole));
  }
  return [...wholes.values()];
}
