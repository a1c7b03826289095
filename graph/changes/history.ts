import type { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { changeById, documentHistoryPage, historyPage } from '../records/changes.ts';
import type { ChangesAnswer, ChangesQuery, ChangeSummary } from '../schema/change-answers.ts';
import { changeSummary } from './change-summary.ts';

/** What the history needs of whoever reads: rows of documents out of their sight do not arrive. */
interface Reader {
  read<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
}

/** A page of what was changed, newest first by version; what the engine keeps of a change besides is not read. */
export async function history(
  reading: Reader,
  { document, cursor, limit }: ChangesQuery,
): Promise<ChangesAnswer> {
  // One more than is shown tells whether there is a following page.
  const page = { before: cursor ?? Number.MAX_SAFE_INTEGER, limit: limit + 1 };
  const found =
    document === undefined
      ? await reading.read(historyPage, page)
      : await reading.read(documentHistoryPage, { ...page, document });
  const shown = found.slice(0, limit);
  return {
    changes: shown.map(changeSummary),
    next: found.length > limit ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** One change. Throws UnknownNode. */
export async function changeOfHistory(reading: Reader, id: string): Promise<ChangeSummary> {
  const [found] = await reading.read(changeById, { id });
  if (!found) throw new UnknownNode(id);
  return changeSummary(found);
}
