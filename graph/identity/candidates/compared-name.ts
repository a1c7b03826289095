import { bracketReadings, slashReadings } from '../inserted-names.ts';
import { compoundParts, isCityWord } from '../municipal-words.ts';
import { nameRoots } from '../name-roots.ts';
import { isJoining } from '../name-words.ts';
import { nameKeys } from '../normalise.ts';
import { withoutSynonyms } from '../synonyms.ts';
import { compareText } from '../../schema/compare-text.ts';
import { shortForm, shortForms } from './short-forms.ts';
import { trigrams } from './trigrams.ts';

/** What compounds are made of: sorted in one text, and in order where there is a single word. */
export interface Parts {
  readonly set: ReadonlySet<string>;
  readonly text: string;
  readonly oneWord: string | null;
}

/** One wording of a body, or one way to read it, taken apart for comparison. */
export interface ComparedName {
  /** The wording that it is, or that it is read from. */
  readonly printed: string;
  readonly isInserted: boolean;
  /** Whether it names the town that the body belongs to, which the comparison leaves out. */
  readonly saysTown: boolean;
  /** Words of the wording that this reading leaves out. */
  readonly beside: readonly string[];
  /** Its letters without blanks, umlauts written out and dropped. */
  readonly keys: readonly string[];
  /** Its words as roots, without joining words, "Stadt" and the town's own name; sorted, in one text. */
  readonly words: string;
  /** The parts of its compounds likewise. */
  readonly parts: Parts;
  /** Words likewise, synonyms replaced: in order with joining words, and as a set. */
  readonly sequence: readonly string[];
  readonly meant: ReadonlySet<string>;
  readonly meaning: string;
  readonly meantParts: Parts;
  /** What it could be shortened to, and itself if it may be such a short form; lower case. */
  readonly shortForms: ReadonlySet<string>;
  readonly shortForm: string | null;
  readonly trigrams: ReadonlySet<string>;
}

/** A wording, and how it may be read besides where it has brackets or a slash. */
export interface ComparedWording {
  readonly whole: ComparedName;
  readonly inserted: readonly ComparedName[];
}

/** Takes a wording apart. `isOfTown` says of a root whether it is the name of the town that the body belongs to. */
export function comparedWording(text: string, isOfTown: (word: string) => boolean): ComparedWording {
  const inserted = [...new Set([...bracketReadings(text), ...slashReadings(text)])]
    .filter((reading) => nameRoots(reading).length > 0)
    .map((reading) => comparedName(reading, text, isOfTown));
  return { whole: comparedName(text, text, isOfTown), inserted };
}

/**
 * Two wordings, and with `insertions` one of them as it is read in and without its brackets or on one side of its slash.
 * Never both: what two names say outside their brackets tells nothing where the brackets differ.
 */
export function* readingPairs(
  one: ComparedWording,
  other: ComparedWording,
  insertions: boolean,
): Generator<readonly [ComparedName, ComparedName]> {
  yield [one.whole, other.whole];
  if (!insertions) return;
  if (other.inserted.length === 0) for (const reading of one.inserted) yield [reading, other.whole];
  if (one.inserted.length === 0) for (const reading of other.inserted) yield [one.whole, reading];
}

function comparedName(text: string, printed: string, isOfTown: (word: string) => boolean): ComparedName {
  const named = (roots: readonly string[]): string[] => {
    const words = roots.filter((word) => !isJoining(word));
    return orAll(
      words.filter((word) => !isCityWord(word) && !isOfTown(word)),
      words,
    );
  };
  const roots = nameRoots(text);
  const sequence = withoutSynonyms(roots);
  const [words, meant] = [named(roots), named(sequence)];
  return {
    printed,
    isInserted: text !== printed,
    saysTown: roots.some(isOfTown),
    beside: text === printed ? [] : nameRoots(printed).filter((word) => !roots.includes(word)),
    keys: [...new Set(nameKeys(text).map((key) => key.replaceAll(' ', '')))],
    words: asSet(words),
    parts: partsOf(words),
    sequence,
    meant: new Set(meant),
    meaning: asSet(meant),
    meantParts: partsOf(meant),
    shortForms: new Set([...shortForms(roots, isOfTown), ...shortForms(sequence, isOfTown)]),
    shortForm: shortForm(text, words),
    trigrams: trigrams(meant),
  };
}

function partsOf(words: readonly string[]): Parts {
  const all = words.flatMap(compoundParts);
  const parts = orAll(
    all.filter((part) => !isCityWord(part)),
    all,
  );
  return { set: new Set(parts), text: asSet(parts), oneWord: words.length === 1 ? parts.join(' ') : null };
}

/** What is left of some words, unless nothing is. */
function orAll(left: readonly string[], all: readonly string[]): string[] {
  return [...(left.length === 0 ? all : left)];
}

function asSet(words: readonly string[]): string {
  return [...new Set(words)].sort(compareText).join(' ');
}
