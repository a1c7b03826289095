import type { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { changeById, historyPage, revertersOf, type ChangeRecord } from '../records/changes.ts';
import type { ChangesAnswer, ChangesQuery, ChangeSummary } from '../schema/change-answers.ts';
import { changeSummary } from './change-summary.ts';

interface Questions {
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** What the history needs of whoever reads: what they see, and a way to page past what they do not. */
interface Reader extends Questions {
  sees(document: string): boolean;
  whole(): Questions;
}

/**
 * A page of what was changed, newest first by version; what the engine keeps of a change besides is not read. Changes of
 * documents out of the reader's sight are passed over; those of the registry belong to everybody.
 */
export async function history(
  reading: Reader,
  { document, town, kind: kinds, actor, cursor, limit }: ChangesQuery,
): Promise<ChangesAnswer> {
  if (document !== undefined && !reading.sees(document)) return { changes: [], next: null };
  const whole = reading.whole();
  const filter = Object.fromEntries(
    Object.entries({ document, town, kinds, actor }).filter(([, value]) => value !== undefined),
  );
  const query = historyPage(filter);
  const seen: ChangeRecord[] = [];
  let before = cursor ?? Number.MAX_SAFE_INTEGER;
  // One more than is shown tells whether there is a following page.
  while (seen.length <= limit) {
    const found = await whole.read(query, { before, limit: limit + 1, ...filter });
    seen.push(...found.filter((change) => change.document === null || reading.sees(change.document)));
    const last = found.at(-1);
    if (last === undefined || found.length <= limit) break;
    before = last.version;
  }
  const shown = seen.slice(0, limit);
  const standing = await standings(whole, shown);
  return {
    changes: shown.map((change) => changeSummary(change, standing(change))),
    next: seen.length > limit ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** One change. Throws UnknownNode. */
export async function changeOfHistory(reading: Reader, id: string): Promise<ChangeSummary> {
  const [found] = await reading.read(changeById, { id });
  if (!found) throw new UnknownNode(id);
  const standing = await standings(reading.whole(), [found]);
  return changeSummary(found, standing(found));
}

/** What is known of a change beside what it says: whether it counts, and the number of the one that took it back. */
type Standing = Pick<ChangeSummary, 'stands' | 'revertedIn'>;
type Revertible = Pick<ChangeRecord, 'id' | 'version' | 'revertedBy'>;

/** Tells of changes whether they count: what took one back may have been taken back itself, and that again. */
async function standings(
  reading: Questions,
  changes: readonly Revertible[],
): Promise<(change: Revertible) => Standing> {
  const known = new Map<string, Revertible | null>(changes.map((change) => [change.id, change]));
  for (;;) {
    const asked = new Set(
      [...known.values()].flatMap((change) => change?.revertedBy ?? []).filter((id) => !known.has(id)),
    );
    if (asked.size === 0) break;
    for (const id of asked) known.set(id, null);
    for (const change of await reading.read(revertersOf, { ids: [...asked] })) known.set(change.id, change);
  }
  const revertOf = ({ revertedBy }: Revertible) =>
    revertedBy === null ? null : (known.get(revertedBy) ?? null);
  const counts = (change: Revertible): boolean => {
    if (change.revertedBy === null) return true;
    const revert = revertOf(change);
    return revert !== null && !counts(revert);
  };
  return (change) => ({ stands: counts(change), revertedIn: revertOf(change)?.version ?? null });
}
