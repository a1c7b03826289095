import type { Bilingual } from '../schema/vocabulary.ts';
import { nameWords } from './name-words.ts';
import type { SearchSegment } from './search-segment.ts';
import type { SearchTerm } from './search-term.ts';
import { WordList } from './word-list.ts';

/** What measures may speak of; `words` are beginnings of words. */
export interface Topic {
  readonly id: string;
  readonly name: Bilingual;
  readonly words: readonly string[];
}

/** Words written in one. */
interface Word {
  readonly text: string;
  readonly length: number;
}

/** Letters of a topic's name from which on it is told from others. */
const shortestName = 4;

/** The words of everything that can be found, whoever looks: made of the segments, it never changes. */
export class Vocabulary {
  readonly names: WordList;
  readonly spellings: WordList;
  readonly titles: WordList;
  readonly #topics: readonly { readonly topic: Topic; readonly words: Word[]; readonly names: Word[] }[];
  readonly #speaking = new Map<string, (readonly SearchTerm[])[]>();

  constructor(segments: readonly SearchSegment[], topics: readonly Topic[]) {
    this.names = new WordList(segments.map(({ names }) => names));
    this.spellings = new WordList(segments.map(({ spellings }) => spellings));
    this.titles = new WordList(segments.map(({ titles }) => titles));
    this.#topics = topics.map((topic) => ({
      topic,
      words: topic.words.map(inOne),
      names: [topic.name.de, topic.name.en].map(inOne),
    }));
    for (const segment of segments)
      for (const [id, terms] of segment.topics) {
        const known = this.#speaking.get(id);
        if (known === undefined) this.#speaking.set(id, [terms]);
        else known.push(terms);
      }
  }

  /** The topics that a number of words, written in one, speak of: "digitales" of what begins with "digital". */
  topicsOf(text: string, length: number): Topic[] {
    return this.#topics
      .filter(
        ({ words, names }) =>
          words.some((word) => word.length === length && text.startsWith(word.text)) ||
          (text.length >= shortestName && names.some((name) => name.text.startsWith(text))),
      )
      .map(({ topic }) => topic);
  }

  speakingOf({ id }: Topic): readonly (readonly SearchTerm[])[] {
    return this.#speaking.get(id) ?? [];
  }
}

function inOne(text: string): Word {
  const words = nameWords(text)[0]?.words ?? [];
  return { text: words.join(''), length: words.length };
}
