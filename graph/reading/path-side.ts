import type { NetworkTie } from '../schema/network-answers.ts';

/** A body and an area it runs, which are one on a way: going from one to the other is no step. */
export interface Twins {
  readonly runner: string;
  readonly product: string;
}

/** One end of a search from both ends: the nodes reached from it, each with those it was reached from. */
export class PathSide {
  readonly #start: string;
  readonly #before = new Map<string, readonly string[]>();
  /** Nodes that are one with a node reached in the same step. */
  readonly #twins = new Map<string, string[]>();
  readonly #reachedIn = new Map<string, number>();
  #frontier: string[];
  #step = 0;

  constructor(start: string) {
    this.#start = start;
    this.#reachedIn.set(start, 0);
    this.#frontier = [start];
  }

  /** The nodes reached last, in the order of their ids. */
  get frontier(): readonly string[] {
    return this.#frontier;
  }

  /** Takes one step along the given ties from the frontier. */
  advance(ties: readonly NetworkTie[]): void {
    this.#step += 1;
    const here = new Set(this.#frontier);
    const next = new Map<string, Set<string>>();
    for (const { source, target } of ties) {
      for (const [near, far] of [
        [source, target],
        [target, source],
      ] as const) {
        if (!here.has(near) || this.#reachedIn.has(far)) continue;
        next.set(far, (next.get(far) ?? new Set()).add(near));
      }
    }
    this.#frontier = [...next.keys()].sort();
    for (const [id, before] of next) {
      this.#before.set(id, [...before].sort());
      this.#reachedIn.set(id, this.#step);
    }
  }

  /** Adds to the nodes reached last what is one with them; two areas of one body are not one with each other. */
  join(pairs: readonly Twins[]): void {
    const here = new Set(this.#frontier);
    const joined = new Set<string>();
    for (const { runner, product } of pairs) {
      for (const [near, far] of [
        [runner, product],
        [product, runner],
      ] as const) {
        if (!here.has(near) || (this.#reachedIn.get(far) ?? this.#step) !== this.#step) continue;
        this.#twins.set(far, [...new Set([...(this.#twins.get(far) ?? []), near])].sort());
        joined.add(far);
      }
    }
    for (const id of joined) this.#reachedIn.set(id, this.#step);
    this.#frontier = [...new Set([...this.#frontier, ...joined])].sort();
  }

  /** Nodes both sides have reached, in the order of their ids. */
  meet(other: PathSide): string[] {
    return [...this.#reachedIn.keys()].filter((id) => other.#reachedIn.has(id)).sort();
  }

  /** Ways from the start to a reached node, at most `limit`. */
  routes(id: string, limit: number, canJoin = true): string[][] {
    if (id === this.#start) return [[id]];
    const found: string[][] = [];
    const from = [
      ...(this.#before.get(id) ?? []).map((near) => ({ near, joins: false })),
      ...(canJoin ? (this.#twins.get(id) ?? []) : []).map((near) => ({ near, joins: true })),
    ];
    for (const { near, joins } of from) {
      if (found.length >= limit) break;
      for (const route of this.routes(near, limit - found.length, !joins)) found.push([...route, id]);
    }
    return found;
  }
}
