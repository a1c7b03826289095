import type { NetworkTie } from '../schema/network-answers.ts';

/** One end of a search from both ends: the nodes reached from it, each with those it was reached from. */
export class PathSide {
  readonly #start: string;
  readonly #before = new Map<string, string[]>();
  #frontier: string[];

  constructor(start: string) {
    this.#start = start;
    this.#before.set(start, []);
    this.#frontier = [start];
  }

  /** The nodes reached last, in the order of their ids. */
  get frontier(): readonly string[] {
    return this.#frontier;
  }

  /** Takes one step along the given ties from the frontier. */
  advance(ties: readonly NetworkTie[]): void {
    const here = new Set(this.#frontier);
    const next = new Map<string, Set<string>>();
    for (const { source, target } of ties) {
      for (const [near, far] of [
        [source, target],
        [target, source],
      ] as const) {
        if (!here.has(near) || this.#before.has(far)) continue;
        next.set(far, (next.get(far) ?? new Set()).add(near));
      }
    }
    this.#frontier = [...next.keys()].sort();
    for (const [id, before] of next) this.#before.set(id, [...before].sort());
  }

  /** Nodes both sides have reached, in the order of their ids. */
  meet(other: PathSide): string[] {
    return [...this.#before.keys()].filter((id) => other.#before.has(id)).sort();
  }

  /** Ways from the start to a reached node, at most `limit`. */
  routes(id: string, limit: number): string[][] {
    if (id === this.#start) return [[id]];
    const found: string[][] = [];
    for (const before of this.#before.get(id) ?? []) {
      for (const route of this.routes(before, limit - found.length)) found.push([...route, id]);
      if (found.length >= limit) break;
    }
    return found;
  }
}
