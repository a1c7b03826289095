import type { Engine } from '../engines/engine.ts';
import { graphVersion } from './write/graph-state.ts';

/**
 * Keeps what is expensive to gather from the whole graph until the graph's content moves. Shared by all who ask
 * meanwhile, so `gather` takes no signal: one asker's going away must not fail the others.
 */
export class PerVersion<T> {
  readonly #kept = new WeakMap<Engine, { readonly version: number; readonly value: Promise<T> }>();
  readonly #gather: (engine: Engine) => Promise<T>;

  constructor(gather: (engine: Engine) => Promise<T>) {
    this.#gather = gather;
  }

  /** The value for what the graph holds now. */
  async of(engine: Engine, signal?: AbortSignal): Promise<T> {
    const [graph] = await engine.read(graphVersion, {}, signal);
    const version = graph?.contentVersion ?? 0;
    const kept = this.#kept.get(engine);
    if (kept?.version === version) return kept.value;
    const value = this.#gather(engine);
    this.#kept.set(engine, { version, value });
    value.catch(() => {
      if (this.#kept.get(engine)?.value === value) this.#kept.delete(engine);
    });
    return value;
  }
}
