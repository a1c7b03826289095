/** Results by key, those asked for last; what is being made already is waited for, and what fails is tried again. */
export class KeptResults<T> {
  readonly #most: number;
  readonly #results = new Map<string, Promise<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  once(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#results.get(key);
    const result = known ?? make();
    this.#results.delete(key);
    this.#results.set(key, result);
    if (known === undefined)
      result.catch(() => {
        this.#results.delete(key);
      });
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#most && oldest !== undefined) this.#results.delete(oldest);
    return result;
  }
}
