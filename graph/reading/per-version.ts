import type { Engine } from '../engines/engine.ts';
import { graphVersion } from '../records/write/graph-state.ts';

interface Kept<T> {
  readonly version: number;
  readonly value: Promise<T>;
  /** What was gathered last, while `value` is still on its way. */
  readonly before: T | undefined;
}

/**
 * Keeps what is expensive to gather from the whole graph until the graph's content moves. Shared by all who ask
 * meanwhile, so `gather` takes no signal: one asker's going away must not fail the others. It is given what was
 * gathered for an earlier state, to take over what did not change.
 */
export class PerVersion<T> {
  readonly #kept = new WeakMap<Engine, Kept<T>>();
  readonly #gather: (engine: Engine, before: T | undefined) => Promise<T>;

  constructor(gather: (engine: Engine, before: T | undefined) => Promise<T>) {
    this.#gather = gather;
  }

  /** The value for what the graph holds now. Throws the signal's reason; the gathering goes on for others. */
  async of(engine: Engine, signal?: AbortSignal): Promise<T> {
    const [graph] = await engine.read(graphVersion, {}, signal);
    const version = graph?.contentVersion ?? 0;
    const kept = this.#kept.get(engine);
    const value = kept?.version === version ? kept.value : this.#gathered(engine, version, kept?.before);
    return signal === undefined ? value : orAborted(value, signal);
  }

  #gathered(engine: Engine, version: number, before: T | undefined): Promise<T> {
    const value = this.#gather(engine, before);
    this.#kept.set(engine, { version, value, before });
    value.then(
      (gathered) => this.#replace(engine, value, { version, value, before: gathered }),
      // The version is none the graph ever has, so that the next asker tries again.
      () => this.#replace(engine, value, { version: -1, value, before }),
    );
    return value;
  }

  /** Unless somebody began to gather a later state meanwhile. */
  #replace(engine: Engine, value: Promise<T>, kept: Kept<T>): void {
    if (this.#kept.get(engine)?.value === value) this.#kept.set(engine, kept);
  }
}

async function orAborted<T>(value: Promise<T>, signal: AbortSignal): Promise<T> {
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
