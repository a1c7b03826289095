import { askingAhead, Readiness } from '../../../graph/schema/readiness.ts';
import { basePath } from '../base-path.ts';

const firstWait = 1000;
const longestWait = 5000;
/** Milliseconds after which a question that nobody answers counts as lost: the system itself waits for minutes. */
const patience = 5000;

/** Who does not answer yet; null when questions are answered, be it slowly. */
async function whoIsSilent(): Promise<'database' | 'server' | null> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await fetch(`${basePath}/readyz`, { cache: 'no-store', signal });
    // What a proxy says when it reaches nobody.
    if (response.status === 502 || response.status === 504) return 'server';
    if (response.status !== 503) return null;
    const readiness = Readiness.safeParse(await response.json().catch(() => null)).data;
    return readiness?.status === 'unready' && readiness.reason === askingAhead ? null : 'database';
  } catch {
    return 'server';
  }
}

/**
 * Whether the server and its database answer. While they do not, it asks /readyz again and again, with growing pauses,
 * and repeats every question that failed once they are back.
 */
class Connection {
  lost: 'database' | 'server' | null = $state(null);
  asking = $state(false);
  /** They answer again after they did not. */
  restored = $state(false);
  #wait = firstWait;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  /** Reports a question that failed because nobody answered; `again` is called after recovery. */
  report(cause: 'database' | 'server', again: () => void): void {
    this.#waiting.add(again);
    if (this.lost === null) {
      this.#wait = firstWait;
      this.#plan();
    }
    this.lost = cause;
    this.restored = false;
  }

  /** Calls `again` once somebody answers, which may be at once. */
  await(again: () => void): void {
    this.#waiting.add(again);
    if (this.lost === null) void this.tryNow();
  }

  /** A question is no longer of interest. */
  forget(again: () => void): void {
    this.#waiting.delete(again);
  }

  async tryNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.asking = true;
    const silent = await whoIsSilent();
    this.asking = false;
    if (silent === null) this.#recover();
    else {
      this.lost = silent;
      this.restored = false;
      this.#wait = Math.min(this.#wait * 1.6, longestWait);
      this.#plan();
    }
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.tryNow(), this.#wait);
  }

  #recover(): void {
    this.restored ||= this.lost !== null;
    this.lost = null;
    const again = [...this.#waiting];
    this.#waiting.clear();
    for (const repeat of again) repeat();
  }
}

export const connection = new Connection();
