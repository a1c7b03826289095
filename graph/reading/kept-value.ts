import type { Reading } from './reading.ts';

interface Kept<T> {
  readonly at: string;
  readonly value: Promise<T>;
  /** What was gathered last, while `value` is still on its way. */
  readonly before: T | undefined;
}

/**
 * One value that is expensive to gather from the whole graph, kept until `at` changes (a version, as text). Shared by all
 * who ask meanwhile, so `gather` gets a reading of its own: one asker's going away must not fail the others, and what a
 * scope hides is taken out afterwards. It is given what was gathered for an earlier state, to take over what stayed.
 */
export class KeptValue<T> {
  readonly #gather: (whole: Reading, before: T | undefined) => Promise<T>;
  /** By graph: a process may hold several. */
  readonly #kept = new WeakMap<object, Kept<T>>();

  constructor(gather: (whole: Reading, before: T | undefined) => Promise<T>) {
    this.#gather = gather;
  }

  /** The value for what the graph holds now. Throws the signal's reason; the gathering goes on for others. */
  of(reading: Reading, at: string = String(reading.contentVersion)): Promise<T> {
    const kept = this.#kept.get(reading.graph);
    const value = kept?.at === at ? kept.value : this.#gathered(reading, at, kept?.before);
    return reading.signal === undefined ? value : orAborted(value, reading.signal);
  }

  #gathered(reading: Reading, at: string, before: T | undefined): Promise<T> {
    const { graph } = reading;
    const value = this.#gatherAtOneVersion(reading.whole(), before);
    this.#kept.set(graph, { at, value, before });
    value.then(
      (gathered) => this.#replace(graph, value, { at, value, before: gathered }),
      // Such a version there is none, so that the next asker tries again.
      () => this.#replace(graph, value, { at: 'failed', value, before }),
    );
    return value;
  }

  async #gatherAtOneVersion(whole: Reading, before: T | undefined): Promise<T> {
    const gathered = await this.#gather(whole, before);
    await whole.expectUnmoved();
    return gathered;
  }

  /** Unless somebody began to gather a later state meanwhile. */
  #replace(graph: object, value: Promise<T>, kept: Kept<T>): void {
    if (this.#kept.get(graph)?.value === value) this.#kept.set(graph, kept);
  }
}

/** The value, or the signal's reason as soon as it aborts. */
export async function orAborted<T>(value: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => {
    aborted.reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    return await Promise.race([value, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
