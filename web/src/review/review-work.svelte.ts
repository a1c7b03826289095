import { DecisionsMade } from '../../../graph/schema/decision-answers.ts';
import { apiUrl, create, type Query } from '../api-client.ts';
import { remember, sessionChanges } from '../history/session-changes.svelte.ts';
import { contentChanges } from '../ui/content-changes.svelte.ts';
import { rereadDocuments } from '../ui/documents.svelte.ts';
import { openCount } from '../ui/open-count.svelte.ts';
import { Resource } from '../ui/resource.svelte.ts';
import type { ViewState } from '../url-state/view-state.ts';
import { readQuestions, type Questions } from './read-questions.ts';
import { ReviewQueue } from './review-queue.svelte.ts';

/** What the area "Zu prüfen" knows: the questions that match the address, and the answers that are given to them. */
export class ReviewWork {
  readonly questions = new Resource<Questions & { readonly moment: number }>();
  readonly queue = new ReviewQueue({
    decide: async (decisions, withdraw, key) =>
      (await create(DecisionsMade, apiUrl('decisions'), { decisions, withdraw }, key)).value.change,
    remember,
    reread: () => this.reread(),
  });

  /** Shows what the address asks for; the question it names is opened first. */
  show({ town, documents, reviewKind, about, selection }: ViewState): void {
    this.queue.current ??= selection;
    this.ask({ town, document: documents[0], kind: reviewKind, about });
  }

  ask(query: Query): void {
    this.questions.load(
      apiUrl('review', query),
      async (signal) => {
        const moment = this.queue.moment();
        return { ...(await readQuestions(query, signal)), moment };
      },
      false,
    );
  }

  async reread(): Promise<boolean> {
    openCount.reread();
    contentChanges.note();
    rereadDocuments();
    await this.questions.again();
    return this.questions.problem === null;
  }

  /** Takes the last step of this session back. */
  async undo(): Promise<void> {
    await this.queue.settled();
    await sessionChanges.undo();
  }
}
