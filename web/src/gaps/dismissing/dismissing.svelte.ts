import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Dismissal, NewDismissal } from '../../../../graph/schema/dismissal.ts';
import { RequestFailed } from '../../api-client.ts';
import { requestKey } from '../../ui/request-key.ts';

/** How dismissals are written; after each the lists are read again. */
export interface DismissalWrites {
  create(dismissal: NewDismissal, requestKey: string): Promise<Dismissal>;
  revoke(id: string): Promise<Dismissal>;
  /** Answers whether the lists now show what the server knows. */
  reread(): Promise<boolean>;
}

/** What somebody typed and has not sent, or not got through with. */
export interface Draft {
  readonly reason: string;
  /** The same for every attempt with the same words: an answer lost on the way makes nothing twice. */
  readonly requestKey: string;
}

export const emptyDraft: Draft = { reason: '', requestKey: '' };

/** The shortest reason that is one. */
export const shortestReason = 3;
/** The longest the server takes, in characters. */
export const longestReason = 500;

/**
 * Dismissing findings and taking it back. Nothing is shown as done before the server said so; what was typed stays
 * until it is done.
 */
export class Dismissing {
  /** The finding whose form is open. */
  open: string | null = $state(null);
  busy = $state(false);
  problem: { readonly key: string; readonly error: RequestFailed | 'too-short' } | null = $state.raw(null);
  /** The last thing that was done, for the status line. */
  done: { readonly what: 'dismissed' | 'revoked'; readonly dismissal: Dismissal } | null = $state.raw(null);
  /** Findings worked on in this visit: they stay on view so that it can be taken back where it was done. */
  readonly touched = new SvelteSet<string>();
  readonly #drafts = new SvelteMap<string, Draft>();
  /** What the server answered to writes, until the lists have been read again. */
  readonly #answered = new SvelteMap<string, Dismissal>();
  readonly #writes: DismissalWrites;

  constructor(writes: DismissalWrites) {
    this.#writes = writes;
  }

  draft(key: string): Draft {
    return this.#drafts.get(key) ?? emptyDraft;
  }

  type(key: string, change: Pick<Draft, 'reason'>): void {
    this.#drafts.set(key, { ...this.draft(key), ...change, requestKey: requestKey() });
    if (this.problem?.key === key && this.problem.error === 'too-short') this.problem = null;
  }

  start(key: string): void {
    this.open = key;
    this.touched.add(key);
    this.problem = null;
    this.done = null;
  }

  /** Closes the form; what was typed is still there when it is opened again. */
  close(): void {
    this.open = null;
    this.problem = null;
  }

  /** The dismissal that stands, as far as the server has said. */
  standing(finding: { readonly key: string; readonly dismissal: Dismissal | null }): Dismissal | null {
    const answered = this.#answered.get(finding.key);
    if (answered === undefined) return finding.dismissal;
    return answered.revokedAt === null ? answered : null;
  }

  /** Answers whether it was dismissed. */
  async dismiss(document: string, key: string): Promise<boolean> {
    const draft = this.draft(key);
    const reason = draft.reason.trim();
    if (reason.length < shortestReason) {
      this.problem = { key, error: 'too-short' };
      return false;
    }
    return this.#write(key, 'dismissed', () =>
      this.#writes.create({ document, finding: key, reason }, draft.requestKey),
    );
  }

  /** Answers whether it was taken back. */
  async revoke(dismissal: Dismissal): Promise<boolean> {
    return this.#write(dismissal.finding, 'revoked', () => this.#writes.revoke(dismissal.id));
  }

  /** Leaves one programme for another: nothing of it stays open. What was typed is kept. */
  leave(): void {
    this.open = null;
    this.problem = null;
    this.done = null;
    this.touched.clear();
  }

  async #write(key: string, what: 'dismissed' | 'revoked', send: () => Promise<Dismissal>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    this.done = null;
    try {
      const dismissal = await send();
      this.#answered.set(key, dismissal);
      this.touched.add(key);
      this.#drafts.delete(key);
      if (this.open === key) this.open = null;
      this.done = { what, dismissal };
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = { key, error };
      // Somebody else was there first, or the finding is gone: show how it stands now.
      if (!error.passing) await this.#reread();
      return false;
    } finally {
      this.busy = false;
    }
    void this.#reread();
    return true;
  }

  /** Reads again how everything stands. */
  refresh(): Promise<void> {
    return this.#reread();
  }

  async #reread(): Promise<void> {
    const before = [...this.#answered];
    if (!(await this.#writes.reread())) return;
    for (const [key, dismissal] of before)
      if (this.#answered.get(key) === dismissal) this.#answered.delete(key);
  }
}
