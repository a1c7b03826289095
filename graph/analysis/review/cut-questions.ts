import { decisionKey, wordingKey } from '../../identity/decision-key.ts';
import type { ReviewChoice } from '../../schema/decision-answers.ts';
import type { DecisionOf } from '../../schema/decision.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { listed, quoted } from '../name-lists.ts';
import { changeWords, sentences } from './change-words.ts';
import { knownWordings, partsKnown, type KnownWordings } from './known-wordings.ts';
import {
  standsIn,
  type CutQuestion,
  type ItemWords,
  type QuestionContext,
  type ReviewSource,
} from './open-question.ts';
import type { RowName } from './row-name.ts';
import { rejected, type NamedTies } from './tie-change.ts';

type Parts = DecisionOf<'cut'>['names'];

/** Letters of the longest name. */
const longestName = 120;

/**
 * A question per text of a town that nobody looked at and that looks like several known names, or like one known name
 * that was read as two. Known are wordings that somebody looked at; what a text could be beside those is not guessed.
 */
export function cutQuestions(source: ReviewSource, ties: NamedTies): CutQuestion[] {
  const known = knownWordings(source);
  const decided = new Set(source.decided.map(({ about }) => decisionKey(about)));
  const found = source.names.flatMap((name, at) => {
    const wordings = known.get(name.town);
    if (wordings === undefined) return [];
    return [severalIn(name, wordings), oneIn(name, source.names[at + 1], wordings)].filter(
      (one) => one !== null,
    );
  });
  const groups = Map.groupBy(found, ({ town, text }) => decisionKey({ kind: 'cut', town, text, names: [] }));
  return [...groups].flatMap(([id, same]): CutQuestion[] => {
    const [first] = same;
    if (first === undefined || decided.has(id)) return [];
    const { town, text, read, proposed } = first;
    const places = same.map(({ names }) => names);
    const names = places.flat();
    const { gone, areas } = ties.change(names, rejected);
    return [
      {
        kind: 'cut',
        id,
        ...standsIn(names),
        about: [...new Set([...read, ...proposed].map(({ means }) => means))],
        effect: { ties: gone, areas },
        town,
        text,
        read,
        proposed,
        places,
        names,
      },
    ];
  });
}

/** Question, reason and the two answers. */
export function cutWords(
  { town, text, read, proposed, places }: CutQuestion,
  { source, ties }: QuestionContext,
): ItemWords {
  const nameOf = (id: string): string => source.body(id)?.name ?? source.thingName(id);
  const isSplit = proposed.length > read.length;
  const parts = quoted((isSplit ? proposed : read).map(({ as }) => as));
  const choice = (names: Parts): ReviewChoice => ({
    label: labelOf(names, nameOf),
    effect: sentences(changeWords(ties.change(places.flat(), (name) => becomes(name, names))), {
      de: 'Das gilt, wo immer Dokumente des Ortes es so drucken',
      en: 'That holds wherever documents of the town print it so',
    }),
    decisions: [{ kind: 'cut', town, text, names }],
  });
  const becomes = (name: RowName, names: Parts): RowName[] => {
    const own = places.find((place) => place.includes(name)) ?? [];
    return own[0] === name
      ? names.map(({ means }): RowName => ({ ...name, target: means, actor: means, review: 'confirmed' }))
      : [];
  };
  return {
    question: isSplit
      ? {
          de: `„${text}“ ist als ein Name gelesen. Sind es ${parts.de}?`,
          en: `“${text}” is read as one name. Is it ${parts.en}?`,
        }
      : {
          de: `${parts.de} sind als zwei Namen gelesen. Ist es einer?`,
          en: `${parts.en} are read as two names. Is it one?`,
        },
    why: [isSplit ? severalKnown : oneKnown],
    choices: [choice(proposed), choice(read)],
    bulk: false,
  };
}

const severalKnown: Bilingual = {
  de: 'Jeder Teil steht anderswo als Name für sich; ein Trennzeichen kann im Druck fehlen.',
  en: 'Each part stands elsewhere as a name by itself; a separator may be missing in print.',
};
const oneKnown: Bilingual = {
  de: 'Beide stehen hintereinander, und zusammen sind sie der Name eines anderen Eintrags.',
  en: 'Both stand one after the other, and together they are the name of another entry.',
};

function labelOf(names: Parts, nameOf: (id: string) => string): Bilingual {
  const { de, en } = listed(names.map(({ means }) => nameOf(means)));
  return names.length === 1
    ? { de: `Ein Name: ${de}`, en: `One name: ${en}` }
    : { de: `${names.length} Namen: ${de}`, en: `${names.length} names: ${en}` };
}

interface Found {
  readonly town: string;
  readonly text: string;
  /** What it is read as, and what it may be. */
  readonly read: Parts;
  readonly proposed: Parts;
  readonly names: readonly RowName[];
}

function severalIn(name: RowName, known: KnownWordings): Found | null {
  const { town, wording, target, review } = name;
  if (review !== 'open' || !wording.includes(' ') || known.has(name.key)) return null;
  const proposed = partsKnown(wording, known);
  if (proposed === null || proposed.every(({ means }) => means === target)) return null;
  return {
    town,
    text: wording,
    read: [{ as: wording, means: target }],
    proposed: [...proposed],
    names: [name],
  };
}

function oneIn(name: RowName, next: RowName | undefined, known: KnownWordings): Found | null {
  if (next === undefined || next.row !== name.row || next.position !== name.position + 1) return null;
  if (name.review !== 'open' && next.review !== 'open') return null;
  const text = `${name.wording} ${next.wording}`;
  const means = known.get(wordingKey(text));
  if (means === undefined || text.length > longestName || next.lines[0] - name.lines[1] > 1) return null;
  return {
    town: name.town,
    text,
    read: [name, next].map(({ wording, target }) => ({ as: wording, means: target })),
    proposed: [{ as: text, means }],
    names: [name, next],
  };
}
