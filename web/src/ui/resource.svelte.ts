import { RequestFailed } from '../api-client.ts';
import { connection } from './connection.svelte.ts';

const slowAfter = 500;

/**
 * How often a question is repeated by itself that takes the database too long, which gets further each time, or for which
 * too many have asked from the same address.
 */
const mostRepeats = 8;

/**
 * The answer to a question that may change while it is being answered. A newer question aborts the older one.
 * `value` stays while the same view is asked again, so nothing flickers.
 */
export class Resource<T> {
  value: T | null = $state.raw(null);
  problem: RequestFailed | null = $state.raw(null);
  busy = $state(false);
  /** The question has been open for more than half a second. */
  slow = $state(false);
  /** Why it is repeated: it takes longer than the server lets one question take, or the address asks too much. */
  repeating: 'slow' | 'crowded' | null = $state(null);
  #key: string | null = null;
  #question: ((signal: AbortSignal) => Promise<T>) | null = null;
  #abort: AbortController | null = null;
  readonly #pause: number;

  /** `pause` in milliseconds before a question that takes too long is repeated. */
  constructor(pause = 1000) {
    this.#pause = pause;
  }

  /** Asks `question` unless the same `key` was asked last. `keep`: show the old answer until the new one is there. */
  load(key: string, question: (signal: AbortSignal) => Promise<T>, keep = true): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#question = question;
    if (!keep) this.value = null;
    void this.#run();
  }

  /** Nothing is asked any more. */
  clear(): void {
    this.#key = null;
    this.#question = null;
    this.#abort?.abort();
    connection.forget(this.retry);
    this.value = null;
    this.problem = null;
    this.busy = this.slow = false;
    this.repeating = null;
  }

  readonly retry = (): void => {
    void this.#run();
  };

  /** Asks the same question again and comes back once it is answered or has failed; the old answer stays until then. */
  again(): Promise<void> {
    return this.#run();
  }

  async #run(): Promise<void> {
    const question = this.#question;
    if (question === null) return;
    this.#abort?.abort();
    connection.forget(this.retry);
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    const clock = setTimeout(() => {
      if (!abort.signal.aborted) this.slow = true;
    }, slowAfter);
    try {
      const value = await this.#patiently(question, abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.problem = null;
    } catch (error) {
      if (abort.signal.aborted) return;
      if (!(error instanceof RequestFailed)) throw error;
      this.problem = error;
      if (error.passing) {
        connection.report(error.code === 'unreachable' ? 'server' : 'database', this.retry);
      }
    } finally {
      clearTimeout(clock);
      if (this.#abort === abort) {
        this.busy = this.slow = false;
        this.repeating = null;
      }
    }
  }

  async #pauseFor(why: 'slow' | 'crowded', milliseconds: number, signal: AbortSignal): Promise<void> {
    this.problem = null;
    this.repeating = why;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    signal.throwIfAborted();
  }

  async #patiently(question: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let repeats = 0; ; repeats += 1) {
      try {
        return await question(signal);
      } catch (error) {
        if (!(error instanceof RequestFailed) || signal.aborted || repeats === mostRepeats) throw error;
        if (error.code === 'graph-slow') await this.#pauseFor('slow', this.#pause, signal);
        else if (error.code === 'too-many-requests')
          await this.#pauseFor('crowded', error.retryAfter ?? this.#pause, signal);
        else throw error;
      }
    }
  }
}
