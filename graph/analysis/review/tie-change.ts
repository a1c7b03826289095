import { isTie } from '../../programme/ties.ts';
import { tieId } from '../../schema/ids.ts';
import type { RowName } from './row-name.ts';

/** What of a name decides what it ties. */
export type Tying = Pick<RowName, 'document' | 'area' | 'runBy' | 'actor' | 'role' | 'review'>;

/** How many ties an answer takes away and adds, and in how many areas. */
export interface TieChange {
  readonly gone: number;
  readonly added: number;
  readonly areas: number;
}

/** The ties of some documents, each with the number of names behind it: what an answer does to them is counted, not estimated. */
export class NamedTies {
  readonly #names = new Map<string, number>();
  readonly #countedAs: (area: string) => string;

  /** `countedAs`: the area for which another is counted. */
  constructor(names: Iterable<Tying>, countedAs: (area: string) => string) {
    this.#countedAs = countedAs;
    for (const name of names) {
      const tie = tieOf(name);
      if (tie !== null) this.#names.set(tie, (this.#names.get(tie) ?? 0) + 1);
    }
  }

  /** The ties of these names, and the areas they stand in. */
  of(names: readonly Tying[]): { readonly ties: number; readonly areas: number } {
    const tying = names.filter((name) => tieOf(name) !== null);
    return { ties: new Set(tying.map(tieOf)).size, areas: this.#areas(tying) };
  }

  /** What becomes of the ties when each of these names becomes another, several or none. */
  change<N extends Tying>(names: readonly N[], becomes: (name: N) => Tying | readonly Tying[]): TieChange {
    const moved = new Map<string, number>();
    const placeOf = new Map<string, Tying>();
    const count = (name: Tying, by: number): void => {
      const tie = tieOf(name);
      if (tie === null) return;
      moved.set(tie, (moved.get(tie) ?? 0) + by);
      placeOf.set(tie, name);
    };
    for (const name of names) {
      count(name, -1);
      for (const other of [becomes(name)].flat()) count(other, 1);
    }
    const now = (tie: string): number => this.#names.get(tie) ?? 0;
    const gone = [...moved].filter(([tie, by]) => now(tie) > 0 && now(tie) + by === 0);
    const added = [...moved].filter(([tie, by]) => now(tie) === 0 && by > 0);
    const places = [...gone, ...added].flatMap(([tie]) => placeOf.get(tie) ?? []);
    return { gone: gone.length, added: added.length, areas: this.#areas(places) };
  }

  #areas(names: readonly Tying[]): number {
    return new Set(names.map(({ area }) => this.#countedAs(area))).size;
  }
}

/** The same name, its reading rejected. */
export function rejected<N extends Tying>(name: N): N {
  return { ...name, review: 'rejected' };
}

function tieOf(name: Tying): string | null {
  return name.actor !== null && isTie(name, name.runBy) ? tieId(name.document, name.area, name.actor) : null;
}
