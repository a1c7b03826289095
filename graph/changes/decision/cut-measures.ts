import { wordingKey } from '../../identity/decision-key.ts';
import type { BundleMeasure, BundleMention, BundleRow } from '../../schema/bundle.ts';
import type { DecisionOf } from '../../schema/decision.ts';
import { measureNumber } from '../../schema/ids.ts';
import { ofRow, unaligned } from './unaligned.ts';

/** Measures that were read one after the other and may be one. */
const mostRead = 8;

/** A row whose measures are cut anew. */
export interface CutRow {
  readonly row: BundleRow;
  /** Numbers of measures that became part of another, by that one's number. */
  readonly joined: ReadonlyMap<number, number>;
}

/**
 * A row with the measures that were decided; `cuts` are those of this row by the key of the text, and `found` is told
 * which stand there. The first measure of a cut keeps the number, and with it what later documents say of it; further
 * ones get numbers after all that are printed. Lines stay, and a basis gets no better.
 */
export function cutMeasures(
  row: BundleRow,
  cuts: ReadonlyMap<string, DecisionOf<'measures'>>,
  found: (key: string) => void,
): CutRow {
  const made: Numbered[] = [];
  const joined = new Map<number, number>();
  const printed = row.measures.map((measure, index) => ({
    ...measure,
    number: measureNumber(measure, index),
  }));
  let mentions: readonly BundleMention[] = row.mentions;
  let next = printed.length;
  for (let from = 0; from < printed.length;) {
    const cut = cutAt(printed, from, cuts);
    const read = printed.slice(from, from + (cut?.count ?? 1));
    from += read.length;
    if (cut === null) {
      made.push(...read);
      continue;
    }
    found(cut.key);
    const own = measuresOf(read, cut.titles, () => ++next);
    made.push(...own);
    mentions = placed(mentions, read, own);
    if (own.length === 1)
      for (const { number } of read.slice(1)) joined.set(number, own[0]?.number ?? number);
  }
  return { row: { ...row, measures: made, mentions: [...mentions] }, joined };
}

type Numbered = BundleMeasure & { readonly number: number };

function cutAt(
  printed: readonly Numbered[],
  from: number,
  cuts: ReadonlyMap<string, DecisionOf<'measures'>>,
) {
  for (let count = 1; count <= mostRead && from + count <= printed.length; count++) {
    const key = wordingKey(
      printed
        .slice(from, from + count)
        .map(({ title }) => title)
        .join(' '),
    );
    const titles = cuts.get(key)?.titles;
    if (titles !== undefined) return { count, key, titles };
  }
  return null;
}

/** What is said of several measures holds of the one they become as far as all of them say it. */
function measuresOf(read: readonly Numbered[], titles: readonly string[], fresh: () => number): Numbered[] {
  const [first] = read;
  if (first === undefined) return [];
  const lines = read.flatMap((measure) => measure.lines);
  const isRenamed = read.length === 1 && titles.length === 1;
  const earlier = [
    ...new Set(
      read.flatMap(({ continues, merges = [] }) => [
        ...(continues === undefined ? [] : [continues.measure]),
        ...merges,
      ]),
    ),
  ];
  const [goesOnWith, ...alsoWith] = earlier;
  const texts = read.flatMap(({ text }) => text ?? []);
  const [phase, until, condition] = [
    shared(read.map((measure) => measure.phase)),
    shared(read.map((measure) => measure.until)),
    shared(read.map((measure) => measure.condition)),
  ];
  return titles.map((title, place): Numbered => ({
    title,
    number: place === 0 ? first.number : fresh(),
    lines: [Math.min(...lines), Math.max(...lines)],
    uncertain: false,
    ...(texts.length < read.length ? {} : { text: texts.join(' ').slice(0, 2000) }),
    ...(phase === undefined ? {} : { phase }),
    ...(until === undefined ? {} : { until }),
    ...(condition === undefined ? {} : { condition }),
    // Which of several the words stand in is not known; said of the first they are said once.
    ...(place === 0 ? termsOf(read) : { terms: [] }),
    ...(goesOnWith === undefined
      ? {}
      : {
          continues:
            isRenamed && first.continues !== undefined
              ? first.continues
              : { measure: goesOnWith, kind: 'changed' },
        }),
    ...(place > 0 || alsoWith.length === 0 ? {} : { merges: alsoWith }),
  }));
}

function shared<T>(values: readonly (T | undefined)[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

function termsOf(read: readonly BundleMeasure[]): Pick<BundleMeasure, 'terms' | 'through'> {
  const terms = [...new Set(read.flatMap((measure) => measure.terms))];
  const through = terms.flatMap((term) => {
    const saying = read.filter((measure) => measure.terms.includes(term));
    const [by] = saying.flatMap((measure) => measure.through?.[term] ?? []);
    return by !== undefined && saying.every((measure) => measure.through?.[term] !== undefined)
      ? [[term, by] as const]
      : [];
  });
  return through.length === 0 ? { terms } : { terms, through: Object.fromEntries(through) };
}

/** Names that stand at measures which are cut anew. */
function placed(
  mentions: readonly BundleMention[],
  read: readonly Numbered[],
  made: readonly Numbered[],
): readonly BundleMention[] {
  const moved = mentions.map((mention): BundleMention => {
    if (mention.at === undefined || !read.some(({ number }) => number === mention.at)) return mention;
    const at =
      made.length === 1 ? made[0]?.number : mention.basis === 'M1' ? standsAt(mention, made) : undefined;
    const stays = made.length === read.length && made.length > 1;
    if (stays || at === undefined) return stays ? mention : ofRow(mention);
    return { ...mention, at };
  });
  return made.length === read.length ? moved : unaligned(moved);
}

/** The one measure whose title says the name; undefined where none or several do. */
function standsAt({ as }: BundleMention, made: readonly Numbered[]): number | undefined {
  const name = wordingKey(as);
  const saying = made.filter(({ title }) => ` ${wordingKey(title)} `.includes(` ${name} `));
  return saying.length === 1 ? saying[0]?.number : undefined;
}
