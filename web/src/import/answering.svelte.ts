import { importLimits, type NameAnswer } from '../../../graph/schema/import.ts';
import type { ImportWork } from './import-work.svelte.ts';

/**
 * Answers about new names: each stands here at once and is sent with what else was answered meanwhile. What was not
 * taken stays and is sent again when somebody says so.
 */
export class Answering {
  /** Answered and not taken yet, by wording. */
  pending: Readonly<Record<string, NameAnswer>> = $state.raw({});
  failed = $state(false);
  readonly #work: Pick<ImportWork, 'correct'>;
  readonly #taken: () => void;
  #sending = false;

  constructor(work: Pick<ImportWork, 'correct'>, taken: () => void) {
    this.#work = work;
    this.#taken = taken;
  }

  answer(answers: readonly NameAnswer[]): void {
    const added = answers.map((one) => [one.wording, { ...this.pending[one.wording], ...one }] as const);
    this.pending = { ...this.pending, ...Object.fromEntries(added) };
    void this.send();
  }

  /** Sends what waits, so much at once as the server takes, until nothing waits or something is refused. */
  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.failed = false;
    try {
      for (;;) {
        const sent = Object.values(this.pending).slice(0, importLimits.answersAtOnce);
        if (sent.length === 0) return;
        if (!(await this.#work.correct({ answers: sent }))) {
          this.failed = true;
          return;
        }
        // What was answered anew while it was on its way still waits.
        this.pending = Object.fromEntries(
          Object.entries(this.pending).filter(([, one]) => !sent.includes(one)),
        );
        this.#taken();
      }
    } finally {
      this.#sending = false;
    }
  }
}
