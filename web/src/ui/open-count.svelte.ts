import type { ReviewAnswer } from '../../../graph/schema/decision-answers.ts';
import { apiUrl, ask } from '../api-client.ts';
import { Resource } from './resource.svelte.ts';

/** Milliseconds after which the number is asked for: what a view is made of comes first. */
const afterView = 1500;

/** How many questions are open, for the navigation. */
class OpenCount {
  readonly #answer = new Resource<ReviewAnswer>();
  #isWanted = false;

  /** Null while it is not known. */
  get value(): number | null {
    return this.#answer.value?.total ?? null;
  }

  /** Asks once, when the view that was opened has had time to come. */
  want(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    setTimeout(() => {
      const url = apiUrl('review', { limit: 1 });
      this.#answer.load(url, async (signal) => {
        // No view needs this schema at once.
        const { ReviewAnswer } = await import('../../../graph/schema/decision-answers.ts');
        return ask(ReviewAnswer, url, signal);
      });
    }, afterView);
  }

  reread(): void {
    void this.#answer.again();
  }
}

export const openCount = new OpenCount();
