import type { Transaction } from '../engines/engine.ts';
import { lastChangeOfSubject } from '../records/changes.ts';
import type { ChangeRecord } from '../records/changes.ts';

/** The change whose state a subject is in; null when nothing is kept of how it came about. */
export async function holderOf(tx: Transaction, subject: string): Promise<string | null> {
  const [last] = await tx.run(lastChangeOfSubject, { subject });
  return last?.holds ?? null;
}

/**
 * Of the changes made after one (newest first) those that still count: a revert that was not itself taken back undoes
 * its target, and neither counts then.
 */
export function stillCounting(later: readonly ChangeRecord[]): ChangeRecord[] {
  const ids = new Set(later.map(({ id }) => id));
  const undone = new Set<string>();
  return later.filter(({ id, reverts }) => {
    if (undone.has(id)) return false;
    if (reverts === null || !ids.has(reverts)) return true;
    undone.add(reverts);
    return false;
  });
}
