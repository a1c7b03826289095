import { wordingKey } from '../../identity/decision-key.ts';
import { editDistance } from '../../identity/edit-distance.ts';
import type { ReviewChoice } from '../../schema/decision-answers.ts';
import type { DecisionContent } from '../../schema/decision.ts';
import { sentences } from './change-words.ts';
import type { ReadingQuestion, ReviewSource } from './open-question.ts';

/** Shorter wordings differ by one letter too often: VHS and BHS. */
const fewestLetters = 6;

/** What was decided of a wording, in a town or in one place of one of its documents. */
interface DecidedWording {
  readonly wording: string;
  readonly review: 'confirmed' | 'rejected';
  readonly means: string | undefined;
}

/**
 * Answers that were given to nearly the same wording: one letter more, less, other or swapped, decided for the town or
 * for the same row. They are offered, never taken over by themselves.
 */
export function decidedAlike({ open }: ReadingQuestion, source: ReviewSource): ReviewChoice[] {
  const [first] = open;
  if (first === undefined || first.key.length < fewestLetters) return [];
  const { town, wording, key } = first;
  const places = new Set(open.map(({ place }) => place));
  const alike = source.decided
    .filter((decided) => decided.town === town)
    .flatMap(({ about }) => decidedWording(about, places))
    .filter((decided) => editDistance(key, wordingKey(decided.wording), 1) === 1);
  const choices = alike.map(({ wording: earlier, review, means }): ReviewChoice => {
    const name = means === undefined ? null : (source.body(means)?.name ?? source.thingName(means));
    const [de, en] =
      review === 'rejected'
        ? ['kein Partner', 'no partner']
        : name === null
          ? ['stimmt', 'correct']
          : [`gemeint ist ${name}`, `it means ${name}`];
    return {
      label: { de: `Wie „${earlier}“ entscheiden: ${de}`, en: `Decide like “${earlier}”: ${en}` },
      effect: sentences({
        de: `„${earlier}“ wurde so entschieden; „${wording}“ unterscheidet sich davon in einem Buchstaben`,
        en: `“${earlier}” was decided like this; “${wording}” differs from it by one letter`,
      }),
      decisions: [{ kind: 'wording', town, wording, review, ...(means === undefined ? {} : { means }) }],
    };
  });
  return [...new Map(choices.map((choice) => [choice.label.de, choice])).values()];
}

function decidedWording(about: DecisionContent, places: ReadonlySet<string>): DecidedWording[] {
  if (about.kind === 'wording') return [{ wording: about.wording, review: about.review, means: about.means }];
  if (about.kind !== 'mention' || !places.has(about.place)) return [];
  const { review = 'confirmed', means } = about.set;
  return about.set.review === undefined && means === undefined
    ? []
    : [{ wording: about.wording, review, means }];
}
