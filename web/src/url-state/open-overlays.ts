/** Dialogs and drawers that lie over the view, in the order they were opened, each as what closes it. */
export class OpenOverlays {
  #closers: (() => void)[] = [];

  get count(): number {
    return this.#closers.length;
  }

  /** Whether `close` was not known before. */
  add(close: () => void): boolean {
    if (this.#closers.includes(close)) return false;
    this.#closers.push(close);
    return true;
  }

  /** Forgets what was closed by other means than this; whether it was known. */
  drop(close: () => void): boolean {
    const before = this.count;
    this.#closers = this.#closers.filter((one) => one !== close);
    return this.count < before;
  }

  /** Closes all but the first `count`, the last opened first. */
  keep(count: number): void {
    while (this.count > count) this.#closers.pop()?.();
  }
}
