import type { SearchHit } from '../schema/detail-answers.ts';
import { type Asked, type AskedRun, readQuery } from './asked.ts';
import { begunNames } from './begun-names.ts';
import { bestOf } from './best-of.ts';
import type { Findable, Occurrence } from './findable.ts';
import { Matches, type Places } from './matches.ts';
import { compareHits, MatchGrade, type Met } from './ranking.ts';
import type { Topic, Vocabulary } from './vocabulary.ts';
import type { WordList } from './word-list.ts';

export interface SearchRequest {
  readonly q: string;
  readonly limit: number;
  readonly documents?: readonly string[] | undefined;
  readonly labels?: readonly string[] | undefined;
}

/** What one reader sees of what can be found. */
export interface Sight extends Places {
  sees(entry: Findable): boolean;
  occurrenceOf(entry: Findable): Occurrence;
  /** Whether it occurs in any of these. */
  occursIn(entry: Findable, documents: readonly string[]): boolean;
  /** How often it is mentioned. */
  usageOf(entry: Findable): number;
}

/** Hits offered from other documents than those asked for. */
const mostElsewhere = 5;
/** Hits kept of what a letter begins. */
const mostKept = 100;
/** Letters from which on the middle of words is looked into, and from which on what was typed may be nearly all. */
const shortestPiece = 3;
const shortestName = 4;

/**
 * Finds nodes by name, alias, code or topic; forgives blanks, hyphens, umlauts, gender forms, legal forms, endings,
 * typing errors and half words, and knows where things are.
 */
export class SearchIndex {
  readonly #vocabulary: Vocabulary;
  readonly #sight: Sight;
  /** By first letter: everybody begins with one, and it meets most. */
  readonly #kept = new Map<string, readonly SearchHit[]>();

  constructor(vocabulary: Vocabulary, sight: Sight) {
    this.#vocabulary = vocabulary;
    this.#sight = sight;
  }

  /** The best matches first; deterministic for the same data and request. */
  search(request: SearchRequest): SearchHit[] {
    const { documents = [], labels = [], limit } = request;
    const asked = readQuery(request.q);
    const [first] = asked.words;
    if (first === undefined) return [];
    const isLetter = asked.words.length === 1 && first.length === 1;
    if (!isLetter || limit > mostKept || documents.length > 0 || labels.length > 0)
      return this.#search(asked, request);
    const kept = this.#kept.get(first) ?? this.#search(asked, { q: request.q, limit: mostKept });
    this.#kept.set(first, kept);
    return kept.slice(0, limit);
  }

  /** What a search is begun with; searching for each makes it ready. */
  firstLetters(): readonly string[] {
    return this.#vocabulary.names.firstLetters();
  }

  #search(asked: Asked, request: SearchRequest): SearchHit[] {
    const topics = new Map(
      asked.runs.map((run) => [run, this.#vocabulary.topicsOf(run.text, run.to - run.from)]),
    );
    const usage = (entry: Findable): number => this.#sight.usageOf(entry);
    const found = this.#begun(asked, request) ?? this.#find(asked, topics, request);
    return bestOf(found, request.limit, (a, b) => compareHits(a, b, usage)).map((met) =>
      toHit(met, this.#sight, asked, topics),
    );
  }

  /** Beside what is in the documents asked for, what is in others, unless it lacks a word that something there holds. */
  searchEverywhere(request: SearchRequest): { hits: SearchHit[]; elsewhere: SearchHit[] } {
    const { documents = [], limit } = request;
    const hits = this.search(request);
    if (documents.length === 0) return { hits, elsewhere: [] };
    const fewest = Math.min(...hits.map(({ missed }) => missed.length));
    const elsewhere = this.search({ ...request, documents: [], limit: limit + mostElsewhere }).filter(
      (hit) => hit.missed.length <= fewest && !hit.documents.some((document) => documents.includes(document)),
    );
    return { hits, elsewhere: elsewhere.slice(0, mostElsewhere) };
  }

  /**
   * Typing errors are looked for where nothing holds all the words, the middle of words where little does, and if still
   * nothing holds them all by name, what holds most of them is found too.
   */
  #find(
    asked: Asked,
    topics: ReadonlyMap<AskedRun, readonly Topic[]>,
    request: SearchRequest,
  ): readonly Met[] {
    const { names, spellings, titles } = this.#vocabulary;
    const matches = this.#matches(asked, request);
    const [telling, others] = this.#byWeight(asked);
    for (const lists of [[names, spellings], [titles]]) {
      for (const list of lists) begin(matches, telling, list);
      for (const list of lists) begin(matches, others, list, true);
      if (matches.whole().length >= request.limit) return matches.whole();
    }
    // What holds every word by name is what was meant.
    if (asked.words.length > 1 && matches.whole().length > 0) return matches.whole();
    for (const list of [names, spellings, titles]) begin(matches, others, list);
    if (matches.whole().length === 0) for (const list of [names, titles]) mistype(matches, asked.runs, list);
    const isNamed = matches.whole().length > 0;
    for (const [run, spoken] of topics)
      for (const topic of spoken) matches.note(run, this.#vocabulary.speakingOf(topic), MatchGrade.topic);
    if (matches.whole().length >= request.limit) return matches.whole();
    for (const list of [names, titles]) contain(matches, asked.runs, list);
    return isNamed ? matches.whole() : [...matches.whole(), ...matches.partial()];
  }

  /**
   * The runs with the word that fewest names have, and the others: of these only what has that word is of interest. A word
   * that may say where something is need not be in its name.
   */
  #byWeight({ words, runs }: Asked): readonly [readonly AskedRun[], readonly AskedRun[]] {
    const { names, titles } = this.#vocabulary;
    const counts = words.map((word, at) =>
      this.#sight.isPlace(word, at === words.length - 1)
        ? Number.POSITIVE_INFINITY
        : names.countBeginning(word) + titles.countBeginning(word),
    );
    const fewest = Math.min(...counts);
    if (fewest === Number.POSITIVE_INFINITY) return [runs, []];
    const rarest = counts.indexOf(fewest);
    const has = ({ from, to }: AskedRun): boolean => from <= rarest && rarest < to;
    return [runs.filter(has), runs.filter((run) => !has(run))];
  }

  #begun({ words }: Asked, request: SearchRequest): readonly Met[] | null {
    const [word, ...others] = words;
    if (word === undefined || others.length > 0 || word.length >= shortestName) return null;
    return begunNames(this.#vocabulary, word, (entry) => this.#isAskedFor(entry, request), request.limit);
  }

  #matches(asked: Asked, request: SearchRequest): Matches {
    return new Matches(asked, (entry) => this.#isAskedFor(entry, request), this.#sight);
  }

  #isAskedFor(entry: Findable, { documents = [], labels = [] }: SearchRequest): boolean {
    if (labels.length > 0 && !labels.includes(entry.label)) return false;
    if (!this.#sight.sees(entry)) return false;
    if (documents.length === 0) return true;
    return this.#sight.occursIn(entry, documents);
  }
}

function begin(matches: Matches, runs: readonly AskedRun[], list: WordList, onlyKnown = false): void {
  for (const run of runs) {
    for (const { word, terms } of list.beginning(run.text))
      matches.note(run, terms, word === run.text ? MatchGrade.words : MatchGrade.begun, { onlyKnown });
    for (const { terms } of list.inflected(run.text))
      matches.note(run, terms, MatchGrade.begun, { onlyKnown });
  }
}

function mistype(matches: Matches, runs: readonly AskedRun[], list: WordList): void {
  for (const run of runs)
    for (const text of new Set([run.text, run.dropped]))
      for (const { terms, edits } of list.mistyped(text))
        matches.note(run, terms, MatchGrade.typo, { edits });
}

function contain(matches: Matches, runs: readonly AskedRun[], list: WordList): void {
  for (const run of runs)
    if (run.text.length >= shortestPiece)
      for (const { terms } of list.holding(run.text)) matches.note(run, terms, MatchGrade.contained);
}

function toHit(
  { entry, matched, grade, missed }: Met,
  sight: Sight,
  asked: Asked,
  topics: ReadonlyMap<AskedRun, readonly Topic[]>,
): SearchHit {
  const { id, label, name, type, status, place } = entry;
  const { documents, named } = sight.occurrenceOf(entry);
  const spoken = grade === MatchGrade.topic ? [...new Set([...topics.values()].flat())] : [];
  return {
    id,
    label,
    name,
    matched,
    type,
    status,
    documents: [...documents],
    named: [...named],
    place,
    topics: spoken.filter((topic) => entry.topics.includes(topic.id)).map((topic) => topic.name),
    missed: missed.map((at) => asked.typed[at] ?? ''),
  };
}
