import type { ChangeSummary } from '../../../graph/schema/change-answers.ts';
import type { RequestFailed } from '../api-client.ts';
import { historyMessages } from './messages.ts';
import { remember, type SessionStep } from './session-changes.svelte.ts';
import { isTakenBack, takeBack, type Revert } from './take-back.ts';

/** Where taking back stopped: after `made` of `count` changes, at the change `id`. */
export interface Stopped {
  readonly made: number;
  readonly count: number;
  readonly id: string;
  readonly error: RequestFailed;
}

/**
 * Taking back one entry of the history, or restoring it where it was taken back: first the question, then what rests on
 * it, and all of that in one go. What was done when it stops in the middle stays done, and is one step of the session.
 */
export class Taking {
  /** The entry that is asked about. */
  entry: ChangeSummary | null = $state.raw(null);
  busy = $state(false);
  stopped: Stopped | null = $state.raw(null);
  /** What has to be taken back before it, newest first. */
  resting: readonly ChangeSummary[] = $state.raw([]);
  /** The last thing that was done, in both languages. */
  done: ChangeSummary['summary'] | null = $state.raw(null);
  readonly #revert: Revert | undefined;
  readonly #remember: (step: SessionStep) => void;
  /** Reverts made for the entry so far, oldest first. */
  #made: string[] = [];

  constructor(revert?: Revert, note: (step: SessionStep) => void = remember) {
    this.#revert = revert;
    this.#remember = note;
  }

  ask(entry: ChangeSummary): void {
    this.close();
    this.entry = entry;
    this.done = null;
  }

  close(): void {
    this.#note();
    this.entry = null;
    this.stopped = null;
    this.resting = [];
  }

  /** Answers whether the entry, and all that rested on it, is taken back or restored. */
  async send(): Promise<boolean> {
    const { entry } = this;
    if (entry === null || this.busy) return false;
    this.busy = true;
    const ids = [...this.resting.map(({ id }) => id), turned(entry)];
    try {
      const { done, stopped } = await takeBack(ids, this.#revert);
      this.#made.push(...done.map(({ id }) => id));
      this.done = done.at(-1)?.summary ?? null;
      if (stopped === null) {
        this.close();
        return true;
      }
      this.stopped = { made: done.length, count: ids.length, ...stopped };
      this.resting = restingAfter(this.resting.slice(done.length), stopped);
      return false;
    } finally {
      this.busy = false;
    }
  }

  #note(): void {
    const { entry } = this;
    if (entry !== null && this.#made.length > 0) {
      const how = entry.stands ? 'takenBack' : 'broughtBack';
      const { de, en } = historyMessages;
      const what = { de: de.steps[how](entry.summary.de), en: en.steps[how](entry.summary.en) };
      this.#remember({ ids: this.#made, what });
    }
    this.#made = [];
  }
}

/** The change to take back so that an entry no longer counts, or counts again. */
export function turned(entry: ChangeSummary): string {
  return entry.stands ? entry.id : (entry.revertedBy ?? entry.id);
}

/** What is to be taken back first now: what was left of it, with what was found to rest on that. */
function restingAfter(
  left: readonly ChangeSummary[],
  { id, error }: { readonly id: string; readonly error: RequestFailed },
): readonly ChangeSummary[] {
  if (isTakenBack(id, error)) return left.filter((change) => change.id !== id);
  const all = new Map([...left, ...error.later].map((change) => [change.id, change]));
  return [...all.values()].toSorted((a, b) => b.version - a.version);
}
