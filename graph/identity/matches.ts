import type { Asked, AskedRun } from './asked.ts';
import { bestOf } from './best-of.ts';
import { differsInEnding } from './endings.ts';
import type { Findable } from './findable.ts';
import { compareMet, MatchGrade, type Met } from './ranking.ts';
import type { SearchTerm } from './search-term.ts';

/** What tells of an entry beside its names: towns, years and areas, in words. */
export interface Places {
  /** Whether anything is at a place of this name; where `isBegun`, of a name that begins so. */
  isPlace(word: string, isBegun: boolean): boolean;
  isAt(entry: Findable, word: string, isBegun: boolean): boolean;
}

/** How an asked word was met: its grade before what was forgiven. */
const costOf = (grade: MatchGrade, edits: number): number => grade * 16 + edits;
const gradeOf = (cost: number): MatchGrade => (cost >> 4) as MatchGrade;
const notMet = costOf(MatchGrade.contained, 15) + 1;

/** The terms that met some words of a query, each word as well as it was met. */
export class Matches {
  readonly #asked: Asked;
  readonly #admits: (entry: Findable) => boolean;
  readonly #places: Places;
  /** Asked words that may say where something is. */
  readonly #placeWords: readonly boolean[];
  readonly #admitted = new Map<Findable, boolean>();
  readonly #costs = new Map<SearchTerm, number[]>();
  /** What met every word, until more terms are noted. */
  #whole: readonly Met[] | null = [];

  constructor(asked: Asked, admits: (entry: Findable) => boolean, places: Places) {
    this.#asked = asked;
    this.#admits = admits;
    this.#places = places;
    // Where alone is no name.
    this.#placeWords = asked.words.map(
      (word, at, { length }) => length > 1 && places.isPlace(word, at === length - 1),
    );
  }

  /** Terms that met a run of words; with `onlyKnown` those alone that met another one before. */
  note(
    run: AskedRun,
    lists: readonly (readonly SearchTerm[])[],
    grade: MatchGrade,
    { edits = 0, onlyKnown = false } = {},
  ): void {
    const cost = costOf(grade, edits);
    for (const terms of lists)
      for (const term of terms) {
        const costs = this.#costs.get(term) ?? (onlyKnown ? null : this.#admit(term));
        if (costs === null) continue;
        for (let at = run.from; at < run.to; at += 1) if (cost < (costs[at] ?? 0)) costs[at] = cost;
      }
    this.#whole = null;
  }

  /** Entries that met every word. */
  whole(): readonly Met[] {
    this.#whole ??= this.#best(0, []);
    return this.#whole;
  }

  /** Entries that met some words: most of them, and those that say most. */
  partial(): readonly Met[] {
    const weights = this.#asked.words.map((_, at) => this.#weightOf(at));
    const some = this.#best(this.#asked.words.length - 1, weights).filter(({ missed }) => missed.length > 0);
    const [best] = bestOf(some, 1, (a, b) => a.missed.length - b.missed.length || a.lost - b.lost);
    return some.filter(({ missed }) => missed.join() === best?.missed.join());
  }

  #admit(term: SearchTerm): number[] | null {
    const { entry } = term;
    const isAdmitted = this.#admitted.get(entry) ?? this.#admits(entry);
    this.#admitted.set(entry, isAdmitted);
    if (!isAdmitted) return null;
    const costs = this.#asked.words.map(() => notMet);
    this.#costs.set(term, costs);
    return costs;
  }

  /** A word says the more the less it is met; one that nothing meets tells nothing apart. */
  #weightOf(at: number): number {
    let count = 0;
    for (const costs of this.#costs.values()) if (costs[at] !== notMet) count += 1;
    return count === 0 ? 0 : 1 / count;
  }

  /** Each entry with its best wording, if that lacks no more than `most` words. */
  #best(most: number, weights: readonly number[]): Met[] {
    const best = new Map<Findable, Met>();
    for (const [term, costs] of this.#costs) {
      const met = this.#met(term, costs, most, weights);
      if (met === null) continue;
      const known = best.get(term.entry);
      // Of wordings that meet equally well the first one: an entry's own name before its aliases.
      if (known === undefined || compareMet(met, known) < 0) best.set(term.entry, met);
    }
    return [...best.values()];
  }

  #met(term: SearchTerm, costs: readonly number[], most: number, weights: readonly number[]): Met | null {
    const { words } = this.#asked;
    const missed: number[] = [];
    const named: string[] = [];
    let worst: MatchGrade = MatchGrade.name;
    let [edits, begun, lost] = [0, 0, 0];
    for (let at = 0; at < words.length; at += 1) {
      const cost = costs[at] ?? notMet;
      const word = words[at] ?? '';
      if (cost !== notMet) {
        named.push(word);
        const grade = gradeOf(cost);
        if (grade > worst) worst = grade;
        if (grade === MatchGrade.begun) begun += 1;
        edits += cost & 15;
      } else if (
        this.#placeWords[at] !== true ||
        !this.#places.isAt(term.entry, word, at === words.length - 1)
      ) {
        missed.push(at);
        lost += weights[at] ?? 0;
        if (missed.length > most) return null;
      }
    }
    const { entry, wording, length } = term;
    const placed = words.length - named.length - missed.length;
    const spare = Math.max(0, length - named.length);
    const grade = this.#grade(term, named, placed, worst);
    return { entry, matched: wording, grade, edits, begun, placed, spare, missed, lost };
  }

  #grade(term: SearchTerm, named: readonly string[], placed: number, worst: MatchGrade): MatchGrade {
    const { words, keys } = this.#asked;
    const spelled = term.spelled();
    const key = named.join(' ');
    const isAll = named.length === words.length;
    if (spelled.keys.includes(key) || (isAll && spelled.keys.some((one) => keys.includes(one)))) {
      if (placed > 0) return MatchGrade.placed;
      return term.alias ? MatchGrade.alias : MatchGrade.name;
    }
    const joined = named.join('');
    if (spelled.joined.includes(joined)) return MatchGrade.joined;
    if (spelled.joined.some((known) => differsInEnding(joined, known))) return MatchGrade.nearly;
    if (spelled.joined.some((known) => known.startsWith(joined))) return MatchGrade.prefix;
    return worst;
  }
}
