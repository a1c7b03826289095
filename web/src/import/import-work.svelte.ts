import { untrack } from 'svelte';
import { ImportAnswer, type ImportPatch } from '../../../graph/schema/import.ts';
import { apiUrl, askTagged, correct, RequestFailed } from '../api-client.ts';
import { Resource } from '../ui/resource.svelte.ts';
import { readRows, readSource, type WholeResult, type WholeSource } from './read-import.ts';

/** How an import is read and corrected. */
export interface ImportCalls {
  open(id: string, signal: AbortSignal): Promise<{ value: ImportAnswer; tag: string }>;
  correct(id: string, patch: ImportPatch, tag: string): Promise<{ value: ImportAnswer; tag: string }>;
  source(id: string, signal: AbortSignal): Promise<WholeSource>;
  rows(id: string, signal: AbortSignal): Promise<WholeResult>;
}

const overServer: ImportCalls = {
  open: (id, signal) => askTagged(ImportAnswer, apiUrl(`imports/${id}`), signal),
  correct: (id, patch, tag) => correct(ImportAnswer, apiUrl(`imports/${id}`), patch, tag),
  source: readSource,
  rows: readRows,
};

/** One import on its way: what the server keeps of it, and what is corrected here. All steps share it. */
export class ImportWork {
  readonly id: string;
  readonly answer = new Resource<{ value: ImportAnswer; tag: string }>();
  readonly source = new Resource<WholeSource>();
  readonly result = new Resource<WholeResult>();
  /** A correction is on its way, and for more than half a second. */
  busy = $state(false);
  slow = $state(false);
  /** Why the last correction was not taken. */
  problem: RequestFailed | null = $state.raw(null);
  readonly #calls: ImportCalls;
  #last: Promise<unknown> = Promise.resolve();

  constructor(id: string, calls: ImportCalls = overServer) {
    this.id = id;
    this.#calls = calls;
    this.answer.load(id, (signal) => calls.open(id, signal));
  }

  /** Asks for the lines and rows of what holds now, unless they are there. */
  want(): void {
    const tag = this.answer.value?.tag;
    if (tag === undefined) return;
    const { id } = this;
    untrack(() => {
      this.source.load(tag, (signal) => this.#calls.source(id, signal));
      this.result.load(tag, (signal) => this.#calls.rows(id, signal));
    });
  }

  /**
   * Sends a correction once those before it are through; answers whether it holds. Where somebody else corrected the import
   * meanwhile nothing is sent again by itself: what holds now is fetched, and who typed decides.
   */
  correct(patch: ImportPatch): Promise<boolean> {
    const sent = this.#last.then(() => this.#correct(patch));
    this.#last = sent;
    return sent;
  }

  async #correct(patch: ImportPatch): Promise<boolean> {
    const tag = this.answer.value?.tag;
    if (tag === undefined) return false;
    this.busy = true;
    const clock = setTimeout(() => (this.slow = true), 500);
    try {
      this.answer.value = await this.#calls.correct(this.id, patch, tag);
      this.problem = null;
      return true;
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      if (error.code === 'precondition-failed') await this.answer.again();
      return false;
    } finally {
      clearTimeout(clock);
      this.busy = this.slow = false;
    }
  }
}
