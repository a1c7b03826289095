import { KeptValue } from './kept-value.ts';
import type { Reading } from './reading.ts';

/** Keys kept at once; those asked for longest ago go first. */
const mostKept = 60;

/** Values by key, each kept until the version it was gathered at is over; bounded, the longest unasked go first. */
export class KeptAnswers<T> {
  readonly #kept = new WeakMap<object, Map<string, KeptValue<T>>>();

  /** The value of `key` at the reading's version of the content, or at `at`; gathered once however many ask. */
  of(
    reading: Reading,
    key: string,
    gather: (whole: Reading) => Promise<T>,
    at: string = String(reading.contentVersion),
  ): Promise<T> {
    const kept = this.#kept.get(reading.graph) ?? new Map<string, KeptValue<T>>();
    this.#kept.set(reading.graph, kept);
    const known = kept.get(key) ?? new KeptValue(gather);
    kept.delete(key);
    kept.set(key, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
    return known.of(reading, at);
  }
}
