import { askedWords } from './name-words.ts';
import { genderForms } from './normalise.ts';

/** Neighbouring words of a query, written in one. */
export interface AskedRun {
  readonly text: string;
  /** The same with umlauts dropped. */
  readonly dropped: string;
  readonly from: number;
  /** The first word after it. */
  readonly to: number;
}

/** A query taken apart. */
export interface Asked {
  readonly words: readonly string[];
  /** As somebody typed them, in parallel. */
  readonly typed: readonly string[];
  readonly runs: readonly AskedRun[];
  /** The words of the whole query, one text for each gender form it may stand for. */
  readonly keys: readonly string[];
}

/** Words of a query beyond these are not looked for. */
const mostWords = 12;
/** So many parts of a compound may be typed apart: "jugend kunst schule". */
const longestRun = 3;

export function readQuery(query: string): Asked {
  const [written = [], dropped = written] = askedWords(query);
  const words = written.slice(0, mostWords);
  const run = (from: number, to: number): AskedRun => ({
    text: words.slice(from, to).join(''),
    dropped: dropped.slice(from, to).join(''),
    from,
    to,
  });
  const whole = run(0, words.length);
  const runs = words.flatMap((_, from) =>
    words
      .slice(from, from + longestRun)
      .map((__, length) => run(from, from + length + 1))
      .filter(({ text }) => text !== whole.text),
  );
  const keys = genderForms(query).flatMap((form) =>
    askedWords(form)
      .slice(0, 1)
      .map((one) => one.join(' ')),
  );
  const others = keys.map((key) => key.replaceAll(' ', '')).filter((text) => text !== whole.text);
  return {
    words,
    typed: typedWords(query, words),
    runs: [...runs, whole, ...others.map((text) => ({ ...whole, text, dropped: text }))],
    keys,
  };
}

/** The words as they were typed, where each can be told from its neighbours. */
function typedWords(query: string, words: readonly string[]): readonly string[] {
  const typed = query
    .split(/[\s/,;]+/u)
    .flatMap((piece) => {
      const [parts = []] = askedWords(piece);
      return parts.length === 1 ? [piece] : parts;
    })
    .slice(0, words.length);
  return typed.length === words.length ? typed : words;
}
