import type { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { changeById, documentHistoryPage, historyPage, type ChangeRecord } from '../records/changes.ts';
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
  { document, cursor, limit }: ChangesQuery,
): Promise<ChangesAnswer> {
  if (document !== undefined && !reading.sees(document)) return { changes: [], next: null };
  const whole = reading.whole();
  const seen: ChangeRecord[] = [];
  let before = cursor ?? Number.MAX_SAFE_INTEGER;
  // One more than is shown tells whether there is a following page.
  while (seen.length <= limit) {
    const page = { before, limit: limit + 1 };
    const found =
      document === undefined
        ? await whole.read(historyPage, page)
        : await whole.read(documentHistoryPage, { ...page, document });
    seen.push(...found.filter((change) => change.document === null || reading.sees(change.document)));
    const last = found.at(-1);
    if (last === undefined || found.length <= limit) break;
    before = last.version;
  }
  const shown = seen.slice(0, limit);
  return {
    changes: shown.map(changeSummary),
    next: seen.length > limit ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** One change. Throws UnknownNode. */
export async function changeOfHistory(reading: Reader, id: string): Promise<ChangeSummary> {
  const [found] = await reading.read(changeById, { id });
  if (!found) throw new UnknownNode(id);
  return changeSummary(found);
}
