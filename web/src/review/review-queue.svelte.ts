import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ReviewChoice, ReviewItem } from '../../../graph/schema/decision-answers.ts';
import { mostDecisions, type DecisionContent, type NewDecision } from '../../../graph/schema/decision.ts';
import type { Bilingual } from '../../../graph/schema/vocabulary.ts';
import { RequestFailed } from '../api-client.ts';
import type { SessionTurn } from '../history/session-changes.svelte.ts';
import { requestKey } from '../ui/request-key.ts';
import { openInOrder } from './open-in-order.ts';

/** How answers are written; after them the questions are read again. */
export interface ReviewWrites {
  /** Makes decisions and takes others back in one step; answers the change that did, null where all was so before. */
  decide(
    decisions: readonly NewDecision[],
    withdraw: readonly string[],
    requestKey: string,
  ): Promise<string | null>;
  /** Notes a step so that it can be taken back; `what` follows "Zurückgenommen:". */
  remember(step: { readonly ids: string[]; readonly what: Bilingual }): void;
  /** Answers whether the list now shows what the server knows. */
  reread(): Promise<boolean>;
}

/** One answer to one question, or one to several at once. */
export interface Answer {
  readonly items: readonly ReviewItem[];
  readonly label: Bilingual;
  readonly effect: Bilingual | null;
  readonly decisions: readonly DecisionContent[];
  /** Keys of decisions that it takes back. */
  readonly withdraw?: readonly string[] | undefined;
  readonly reason?: string | undefined;
}

/** Milliseconds without a further answer after which the questions are read again. */
const restsAfter = 400;

/**
 * The open questions while somebody works on them. An answered one leaves the list at once and comes back if the server
 * refuses; answers are sent one after another, in the order they were given.
 */
export class ReviewQueue {
  /** The question that is open; null until one was chosen. */
  current: string | null = $state(null);
  /** How many questions were answered in this visit. */
  answered = $state(0);
  /** The last answer that was given, for the status line. */
  said: Answer | null = $state.raw(null);
  /** The change that the last answer made, as soon as the server took it. */
  made: string | null = $state(null);
  problem: { readonly answer: Answer; readonly key: string; readonly error: RequestFailed } | null =
    $state.raw(null);
  /** Answers that were not sent or not confirmed yet. */
  sending = $state(0);
  #items: readonly ReviewItem[] = $state.raw([]);
  /** Answered questions that what was read last may still hold; `since`: when the server took the answer. */
  readonly #gone = new SvelteMap<string, { readonly key: string; readonly since: number }>();
  #moment = 0;
  /** What was answered, by the changes that made it, took it back or brought it back. */
  #made: readonly { readonly change: string; readonly items: readonly ReviewItem[] }[] = [];
  /** The question to be opened as soon as it is asked again. */
  #reopen: string | null = null;
  readonly #later = new SvelteSet<string>();
  readonly #writes: ReviewWrites;
  readonly #pause: number;
  #last: Promise<void> = Promise.resolve();
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(writes: ReviewWrites, pause = restsAfter) {
    this.#writes = writes;
    this.#pause = pause;
  }

  /** Open questions in the order they are asked: those put off come last. */
  readonly open: readonly ReviewItem[] = $derived(openInOrder(this.#items, this.#gone.keys(), this.#later));

  /** Place of the open question; 0 where the chosen one is gone. */
  readonly at: number = $derived(
    Math.max(
      0,
      this.open.findIndex(({ id }) => id === this.current),
    ),
  );
  readonly item: ReviewItem | null = $derived(this.open[this.at] ?? null);
  /** Nothing is left to answer, but what was answered last may open a question again. */
  readonly isChecking: boolean = $derived(this.open.length === 0 && this.#items.length > 0);
  /** Questions whose first answer is certain. */
  readonly certain: readonly ReviewItem[] = $derived(this.open.filter(({ bulk }) => bulk));

  isLater(id: string): boolean {
    return this.#later.has(id);
  }

  /** A moment of its own: what is read from now on knows of every answer the server took before. */
  moment(): number {
    return (this.#moment += 1);
  }

  /** Takes over what was read since `moment`. What is still asked although it was answered before that is open again. */
  show(items: readonly ReviewItem[], moment: number): void {
    this.#items = items;
    for (const id of this.#later) if (!items.some((item) => item.id === id)) this.#later.delete(id);
    for (const [id, { since }] of this.#gone) if (since < moment) this.#gone.delete(id);
    if (this.open.some(({ id }) => id === this.#reopen)) {
      this.current = this.#reopen;
      this.#reopen = null;
    }
  }

  /** Counts answers that were taken back no longer, until they are brought back; what they answered is asked again. */
  turned({ kind, of, by }: SessionTurn): void {
    for (const [index, change] of of.entries()) {
      const items = this.#made.find((one) => one.change === change)?.items;
      const next = by[index];
      if (items === undefined || next === undefined) continue;
      this.#made = [...this.#made, { change: next, items }];
      this.answered += kind === 'undone' ? -items.length : items.length;
      this.#reopen = kind === 'undone' ? (items[0]?.id ?? null) : null;
      this.said = null;
      this.made = null;
    }
  }

  move(by: 1 | -1): void {
    this.current = this.open[Math.min(Math.max(0, this.at + by), this.open.length - 1)]?.id ?? null;
  }

  /** Puts the open question off and goes on to the next. */
  later(): void {
    const { item } = this;
    if (item === null) return;
    const next = this.#after([item]);
    this.#later.delete(item.id);
    this.#later.add(item.id);
    this.current = next;
  }

  /** Answers the open question by one of its choices. */
  choose(choice: ReviewChoice): Promise<void> {
    return this.item === null ? Promise.resolve() : this.answer({ items: [this.item], ...choice });
  }

  /** Takes the first choice of several questions in one step. */
  chooseFirst(items: readonly ReviewItem[], label: Bilingual): Promise<void> {
    const decisions: DecisionContent[] = [];
    const taken = items.filter(({ choices: [first] }) => {
      if (first === undefined || decisions.length + first.decisions.length > mostDecisions) return false;
      decisions.push(...first.decisions);
      return true;
    });
    return this.answer({ items: taken, label, effect: null, decisions });
  }

  /** Answers once the server has said whether it took it. */
  answer(answer: Answer, key: string = requestKey()): Promise<void> {
    const { items } = answer;
    if (items.length === 0) return Promise.resolve();
    const leaving = [...items, ...this.open.filter((one) => mayChange(one, items))];
    const next = this.#after(leaving);
    for (const { id } of leaving) this.#gone.set(id, { key, since: Infinity });
    this.current = next;
    this.answered += items.length;
    this.said = answer;
    this.made = null;
    this.problem = null;
    this.sending += 1;
    this.#last = this.#last.then(() => this.#send(answer, key));
    return this.#last;
  }

  /** Comes back once every answer given so far was taken or refused. */
  settled(): Promise<void> {
    return this.#last;
  }

  /** Sends an answer again that did not get through; the same request, so that it is made once. */
  again(): Promise<void> {
    const { problem } = this;
    return problem === null ? Promise.resolve() : this.answer(problem.answer, problem.key);
  }

  async #send(answer: Answer, key: string): Promise<void> {
    const { items, label, decisions, withdraw = [], reason } = answer;
    const why = reason === undefined ? {} : { reason };
    try {
      const change = await this.#writes.decide(
        decisions.map((about) => ({ about, ...why, ...restsOn(items, about) })),
        withdraw,
        key,
      );
      const since = this.moment();
      for (const id of this.#goneWith(key)) this.#gone.set(id, { key, since });
      if (this.said === answer) this.made = change;
      if (change !== null) {
        this.#made = [...this.#made, { change, items }];
        this.#writes.remember({ ids: [change], what: what(items, label) });
      }
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      for (const id of this.#goneWith(key)) this.#gone.delete(id);
      this.answered -= items.length;
      this.said = null;
      this.problem = { answer, key, error };
      this.current = items[0]?.id ?? null;
    } finally {
      this.sending -= 1;
    }
    this.#rereadSoon();
  }

  #goneWith(key: string): string[] {
    return [...this.#gone].flatMap(([id, gone]) => (gone.key === key ? [id] : []));
  }

  #rereadSoon(): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => {
      if (this.sending === 0) void this.#writes.reread();
    }, this.#pause);
  }

  /** The question after these, as they stand in the list. */
  #after(items: readonly ReviewItem[]): string | null {
    const stays = (one: ReviewItem): boolean => !items.includes(one);
    return (this.open.slice(this.at).find(stays) ?? this.open.findLast(stays))?.id ?? null;
  }
}

/**
 * Whether a question speaks of bodies that an answer may make one: it is read again before it is asked, since one of them
 * may go on under the id of the other.
 */
function mayChange(one: ReviewItem, answered: readonly ReviewItem[]): boolean {
  return answered.some(
    (pair) =>
      pair.kind === 'pair' &&
      pair !== one &&
      pair.actors.some(({ id }) => one.actors.some((actor) => actor.id === id)),
  );
}

/** What was in front of the person: the first place of the question the decision belongs to. */
function restsOn(items: readonly ReviewItem[], about: DecisionContent): Pick<NewDecision, 'restsOn'> {
  const item =
    items.find(({ choices }) => choices.some(({ decisions }) => decisions.includes(about))) ?? items[0];
  const place = item?.places[0];
  return place === undefined
    ? {}
    : { restsOn: { document: place.document, quote: place.wording.slice(0, 120) } };
}

function what(items: readonly ReviewItem[], label: Bilingual): Bilingual {
  const [first] = items;
  if (first === undefined || items.length > 1) return label;
  return { de: `${first.question.de} – ${label.de}`, en: `${first.question.en} – ${label.en}` };
}
