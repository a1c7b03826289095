interface Held {
  readonly id: string;
  readonly file: File;
}

/** The files that imports were made of, as long as the page stands: the server keeps none. */
class HeldFiles {
  #held: readonly Held[] = $state.raw([]);

  hold(id: string, file: File): void {
    this.#held = [...this.#held.filter((one) => one.id !== id), { id, file }];
  }

  of(id: string): File | null {
    return this.#held.find((one) => one.id === id)?.file ?? null;
  }

  drop(id: string): void {
    this.#held = this.#held.filter((one) => one.id !== id);
  }
}

export const heldFiles = new HeldFiles();
