import { z } from 'zod';
import { ChangeId } from '../../../graph/schema/change.ts';
import { Bilingual } from '../../../graph/schema/vocabulary.ts';
import type { RequestFailed } from '../api-client.ts';
import { isTakenBack, takeBack, type Revert } from './take-back.ts';

/**
 * One thing this browser did: the changes it made, oldest first (several at once are one step), and what it was in
 * words that follow "Zurückgenommen:".
 */
export const SessionStep = z.strictObject({ ids: z.array(ChangeId).min(1), what: Bilingual });
export type SessionStep = z.infer<typeof SessionStep>;

const Kept = z.strictObject({ done: z.array(SessionStep), undone: z.array(SessionStep) });

const key = 'kulturnetz.changes';
/** Steps that are remembered. */
const longest = 100;

/**
 * What became of the last Ctrl+Z or Ctrl+Y. `stopped`: some of the step was left as it was, of `count` changes after
 * `made`; `entry` is the change that could not be taken back.
 */
export type SessionNews =
  | { readonly kind: 'undone' | 'redone'; readonly what: Bilingual }
  | { readonly kind: 'nothing-to-undo' | 'nothing-to-redo' }
  | {
      readonly kind: 'stopped';
      readonly what: Bilingual;
      readonly made: number;
      readonly count: number;
      readonly entry: string;
      readonly error: RequestFailed;
    };

/** A step that was taken back or brought back: changes `of` it, in turn with the changes that did it. */
export interface SessionTurn {
  readonly kind: 'undone' | 'redone';
  readonly of: readonly string[];
  readonly by: readonly string[];
}

/**
 * What was done in this session, to be taken back step by step and brought back again. A step that was taken back is
 * itself made of changes, so bringing it back is taking those back. Kept over a reload of the page.
 */
export class SessionChanges {
  busy = $state(false);
  news: SessionNews | null = $state.raw(null);
  /** Counts what was taken back and brought back by keys; whoever shows what changes reads again when it moves. */
  turned = $state(0);
  /** The last of these. */
  turn: SessionTurn | null = $state.raw(null);
  #done: readonly SessionStep[] = $state.raw([]);
  #undone: readonly SessionStep[] = $state.raw([]);
  readonly #storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly #revert: Revert | undefined;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(storage: () => Pick<Storage, 'getItem' | 'setItem'>, revert?: Revert) {
    this.#storage = storage;
    this.#revert = revert;
    const kept = this.#read();
    this.#done = kept.done;
    this.#undone = kept.undone;
  }

  /** Whether a step is on its way besides the one that was just taken back or brought back. */
  get isWaiting(): boolean {
    return this.#waiting > 1;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes something that was just done. What was taken back before can no longer be brought back by Ctrl+Y. */
  remember(step: SessionStep): void {
    if (step.ids.length === 0) return;
    this.#keep([...this.#done, step], []);
    this.news = null;
  }

  /** Takes the last step back, newest change first. */
  undo(): Promise<void> {
    return this.#inTurn('undone');
  }

  /** Brings back what was taken back last. */
  redo(): Promise<void> {
    return this.#inTurn('redone');
  }

  /** Whoever presses the key again while the step before is still on its way means the next one. */
  #inTurn(kind: 'undone' | 'redone'): Promise<void> {
    this.#waiting += 1;
    this.#last = this.#last.then(() => this.#turn(kind)).finally(() => (this.#waiting -= 1));
    return this.#last;
  }

  async #turn(kind: 'undone' | 'redone'): Promise<void> {
    const from = kind === 'undone' ? this.#done : this.#undone;
    const step = from.at(-1);
    if (step === undefined) {
      this.news = { kind: kind === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo' };
      return;
    }
    this.busy = true;
    try {
      const { done, stopped } = await takeBack(step.ids.toReversed(), this.#revert);
      const made = { ids: done.map(({ id }) => id), what: step.what };
      const left = stopped === null ? [] : leftOf(step, done.length, stopped.error);
      const rest = [...from.slice(0, -1), ...(left.length > 0 ? [{ ids: left, what: step.what }] : [])];
      const grown = [
        ...(kind === 'undone' ? this.#undone : this.#done),
        ...(made.ids.length > 0 ? [made] : []),
      ];
      if (kind === 'undone') this.#keep(rest, grown);
      else this.#keep(grown, rest);
      this.news =
        stopped === null
          ? { kind, what: step.what }
          : {
              kind: 'stopped',
              what: step.what,
              made: done.length,
              count: step.ids.length,
              entry: stopped.id,
              error: stopped.error,
            };
      if (done.length > 0) {
        this.turn = { kind, of: step.ids.toReversed().slice(0, done.length), by: made.ids };
        this.turned += 1;
      }
    } finally {
      this.busy = false;
    }
  }

  #keep(done: readonly SessionStep[], undone: readonly SessionStep[]): void {
    this.#done = done.slice(-longest);
    this.#undone = undone;
    try {
      this.#storage().setItem(key, JSON.stringify({ done: this.#done, undone: this.#undone }));
    } catch {
      // The browser keeps nothing: the steps hold until the page is loaded again.
    }
  }

  #read(): z.infer<typeof Kept> {
    try {
      return Kept.parse(JSON.parse(this.#storage().getItem(key) ?? ''));
    } catch {
      return { done: [], undone: [] };
    }
  }
}

/** What stays of a step to be tried again: all that was not reached, unless it can never be. */
function leftOf({ ids }: SessionStep, made: number, error: RequestFailed): string[] {
  const open = ids.slice(0, ids.length - made);
  if (error.code === 'not-found' || isTakenBack(open.at(-1) ?? '', error)) return open.slice(0, -1);
  return error.code === 'conflict' ? [] : open;
}

export const sessionChanges = new SessionChanges(() => sessionStorage);

/** Notes what the interface just did, so that Ctrl+Z takes it back: the ids that the writes answered, oldest first. */
export function remember(step: SessionStep): void {
  sessionChanges.remember(step);
}
