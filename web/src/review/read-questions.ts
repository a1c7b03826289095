import { ReviewAnswer, type ReviewItem } from '../../../graph/schema/decision-answers.ts';
import { apiUrl, ask, type Query } from '../api-client.ts';

/** Questions asked for at once. */
const portion = 200;

/** Open questions as far as they were read, with the counts of all. */
export type Questions = Pick<ReviewAnswer, 'total' | 'counts' | 'decided'> & {
  readonly items: readonly ReviewItem[];
};

/** Reads all open questions that match, portion by portion. Throws RequestFailed. */
export async function readQuestions(query: Query, signal: AbortSignal): Promise<Questions> {
  const items = new Map<string, ReviewItem>();
  for (let offset = 0; ;) {
    const url = apiUrl('review', { ...query, offset, limit: portion });
    const answer = await ask(ReviewAnswer, url, signal);
    for (const item of answer.items) items.set(item.id, item);
    const { total, counts, decided, next } = answer;
    if (next === null) return { total, counts, decided, items: [...items.values()] };
    offset = next;
  }
}
