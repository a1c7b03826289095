import type { ListedAnswer, ListedProposal } from '../../../../graph/schema/reference-list-answers.ts';
import {
  ReferenceListAnswer,
  ReferenceListsAnswer,
} from '../../../../graph/schema/reference-list-answers.ts';
import type { ReferenceListRef } from '../../../../graph/schema/reference-list-answers.ts';
import { apiUrl, ask, remove, RequestFailed } from '../../api-client.ts';
import { type Step, serverWrites } from '../../correct/writes.ts';
import { remember } from '../../history/session-changes.svelte.ts';
import { requestKey } from '../../ui/request-key.ts';
import { Resource } from '../../ui/resource.svelte.ts';
import { listsMessages } from './lists-messages.ts';

const { de, en } = listsMessages;

/** The reference lists of a town, and one of them held against the documents. */
export class ListWork {
  readonly lists = new Resource<ReferenceListsAnswer>();
  readonly list = new Resource<ReferenceListAnswer>();
  busy = $state(false);
  problem: RequestFailed | null = $state.raw(null);

  show(town: string): void {
    const url = apiUrl('reference-lists', { town });
    this.lists.load(url, (signal) => ask(ReferenceListsAnswer, url, signal), false);
  }

  choose(id: string | null): void {
    if (id === null) return this.list.clear();
    const url = apiUrl(`reference-lists/${id}`);
    this.list.load(url, (signal) => ask(ReferenceListAnswer, url, signal), false);
  }

  async reread(): Promise<void> {
    await this.lists.again();
    if (this.list.value !== null) await this.list.again();
  }

  /** Decides whether a listed name means a body. Answers whether that was saved. */
  judge(
    { name }: ListedAnswer,
    { body }: ListedProposal,
    town: string,
    judged: 'same' | 'different',
  ): Promise<boolean> {
    const said = judged === 'same' ? 'sameOf' : 'differentOf';
    return this.#decide({
      decisions: [{ about: { kind: 'listed', town, name, actor: body.id, judged } }],
      what: { de: de[said](name, body.name), en: en[said](name, body.name) },
    });
  }

  withdraw({ name, decision }: ListedAnswer): Promise<boolean> {
    if (decision === null) return Promise.resolve(false);
    return this.#decide({ withdraw: [decision], what: { de: de.withdrawn(name), en: en.withdrawn(name) } });
  }

  /** Takes a list away as it was seen. */
  async remove({ id, at, title }: ReferenceListRef): Promise<boolean> {
    return this.#write(async () => {
      const url = apiUrl(`reference-lists/${id}`);
      const { change } = await remove(ReferenceListsAnswer, url, `"${at}"`);
      const what = { de: de.undoneRemoval(title), en: en.undoneRemoval(title) };
      if (change !== null) remember({ ids: [change], what });
      this.list.clear();
    });
  }

  #decide(step: Step): Promise<boolean> {
    return this.#write(() => serverWrites.decide(step, requestKey()));
  }

  async #write(write: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await write();
      await this.reread();
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
