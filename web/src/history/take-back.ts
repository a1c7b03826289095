import { ChangeSummary } from '../../../graph/schema/change-answers.ts';
import { apiUrl, create, RequestFailed } from '../api-client.ts';
import { requestKey } from '../ui/request-key.ts';

/** What was taken back, in the order in which that was done, and where it stopped; null: all of it. */
export interface TakenBack {
  readonly done: readonly ChangeSummary[];
  readonly stopped: { readonly id: string; readonly error: RequestFailed } | null;
}

/** Sends one revert; `key` makes it once, however often it is sent. */
export type Revert = (id: string, key: string) => Promise<ChangeSummary>;

export const sendRevert: Revert = async (id, key) =>
  (await create(ChangeSummary, apiUrl(`changes/${id}/revert`), {}, key)).value;

/** Keys of reverts that are on their way: one whose answer was lost is not made twice. */
const keys = new Map<string, string>();

/** Takes changes back one after another, in the order given, and stops at the first that is refused or not answered. */
export async function takeBack(ids: readonly string[], revert: Revert = sendRevert): Promise<TakenBack> {
  const done: ChangeSummary[] = [];
  for (const id of ids) {
    const key = keys.get(id) ?? requestKey();
    keys.set(id, key);
    try {
      done.push(await revert(id, key));
      keys.delete(id);
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      // Whether it was made is only unknown while nobody answered.
      if (!error.passing) keys.delete(id);
      return { done, stopped: { id, error } };
    }
  }
  return { done, stopped: null };
}

/** Whether a change was refused because it had been taken back already, and still is. */
export function isTakenBack(id: string, { later }: RequestFailed): boolean {
  return later.some(({ reverts }) => reverts === id);
}
