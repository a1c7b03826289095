import { likeness } from '../../identity/alike-names.ts';
import { decisionKey, wordingKey } from '../../identity/decision-key.ts';
import type { ReviewChoice } from '../../schema/decision-answers.ts';
import type { DecisionContent } from '../../schema/decision.ts';
import type { Bilingual, MeaningRule } from '../../schema/vocabulary.ts';
import { changeWords, namesCounted, sentences, tiesInAreas } from './change-words.ts';
import { listed } from '../name-lists.ts';
import {
  standsIn,
  type ItemWords,
  type KnownBody,
  type QuestionContext,
  type ReadingQuestion,
  type ReviewSource,
} from './open-question.ts';
import { decidedAlike } from './decided-alike.ts';
import { occurrence } from './occurrence.ts';
import type { RowName } from './row-name.ts';
import { type NamedTies, rejected, type TieChange } from './tie-change.ts';

/** Other bodies offered as what a wording may mean. */
const mostOthers = 3;

/** Rules that follow from the words alone: such a reading is right wherever the wording stands. */
const certainRules: readonly MeaningRule[] = ['alias', 'inflection', 'ocr'];

const ruleReasons: Readonly<Partial<Record<MeaningRule, Bilingual>>> = {
  exact: {
    de: 'Der Name steht wörtlich so da. Beim Erfassen blieb offen, ob er hier so zu lesen ist.',
    en: 'The name is printed like this. When it was entered it was left open whether it is to be read so here.',
  },
  alias: {
    de: 'Die Schreibweise ist als anderer Name bekannt.',
    en: 'The spelling is known as another name.',
  },
  inflection: {
    de: 'Gedruckt ist eine gebeugte Form des Namens.',
    en: 'Printed is an inflected form of the name.',
  },
  ocr: {
    de: 'Ein Lesefehler der Texterkennung wurde berichtigt.',
    en: 'An error of the text recognition was corrected.',
  },
  curated: {
    de: 'Die Zuordnung wurde beim Erfassen von Hand getroffen.',
    en: 'The assignment was made by hand when the data were entered.',
  },
  guess: { de: 'Die Zuordnung ist nur eine Vermutung.', en: 'The assignment is only a guess.' },
};

/** One question per town and wording whose reading is open somewhere; names for which `isElsewhere` holds belong to another. */
export function readingQuestions(
  { names }: ReviewSource,
  ties: NamedTies,
  isElsewhere: (name: RowName) => boolean,
): ReadingQuestion[] {
  const keyOf = ({ town, key }: RowName): string => `${town}|${key}`;
  const open = Map.groupBy(
    names.filter((name) => name.review === 'open' && !isElsewhere(name)),
    keyOf,
  );
  const all = Map.groupBy(
    names.filter((name) => open.has(keyOf(name))),
    keyOf,
  );
  return [...open].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { town, wording } = first;
    const { gone: hanging, areas } = ties.change(group, rejected);
    return [
      {
        kind: 'reading' as const,
        id: decisionKey({ kind: 'wording', town, wording, review: 'confirmed' }),
        ...standsIn(group),
        about: [...new Set(group.map(({ target }) => target))],
        effect: { ties: hanging, areas },
        open: group,
        all: all.get(key) ?? group,
      },
    ];
  });
}

/** Question, reasons and answers; the wording is decided for its town where all of it means one thing, else place by place. */
export function readingWords(question: ReadingQuestion, context: QuestionContext): ItemWords {
  const { open } = question;
  const [first] = open;
  if (first === undefined) throw new Error(`${question.id} has no open name`);
  const { source } = context;
  const notes = distinct(open.flatMap(({ mention }) => context.detail(mention)?.note ?? []));
  const rules = [...new Set(open.map(({ rule }) => rule))];
  const doubles = source.proposals.filter(({ a, b }) => question.about.some((id) => id === a || id === b));
  return {
    question: asked(first, question.about, source),
    why: [
      ...distinct(
        rules.flatMap((rule) => (rule === 'exact' && notes.length > 0 ? [] : (ruleReasons[rule] ?? []))),
      ),
      ...notes,
      ...doubles.map(openDouble(source)),
    ],
    choices: choices(question, first, context),
    bulk:
      question.about.length === 1 &&
      notes.length === 0 &&
      doubles.length === 0 &&
      rules.every((rule) => certainRules.includes(rule)),
  };
}

function asked({ wording }: RowName, about: readonly string[], source: ReviewSource): Bilingual {
  const names = about.map((id) => nameOf(id, source));
  if (names.length === 1 && names[0] === wording)
    return {
      de: `„${wording}“ ist so gelesen, wie es dasteht. Stimmt das?`,
      en: `“${wording}” is read as it is printed. Is that right?`,
    };
  const { de, en } = listed(names);
  return {
    de: `„${wording}“ ist gelesen als ${de}. Stimmt das?`,
    en: `“${wording}” is read as ${en}. Is that right?`,
  };
}

function choices(question: ReadingQuestion, first: RowName, context: QuestionContext): ReviewChoice[] {
  const { open, all } = question;
  const { source, ties } = context;
  const { town, wording, target } = first;
  const isOne = all.every((name) => name.target === target);
  const townName = source.townName(town);
  const isBody = source.body(target) !== undefined;

  const confirmed = (name: RowName): RowName => ({ ...name, review: 'confirmed' });
  const here = (review: 'confirmed' | 'rejected'): DecisionContent[] =>
    open.map((name) => ({ kind: 'mention', ...occurrence(name, source.names), set: { review } }));
  const inTown = (review: 'confirmed' | 'rejected', means?: string): DecisionContent[] => [
    { kind: 'wording', town, wording, review, ...(means === undefined ? {} : { means }) },
  ];
  const reviewed = (changed: Bilingual, count: number): Bilingual =>
    sentences(changed, {
      de: `${namesCounted(count).de} ${count === 1 ? 'gilt' : 'gelten'} dann als geprüft`,
      en: `${namesCounted(count).en} then ${count === 1 ? 'counts' : 'count'} as reviewed`,
    });
  const alsoSure = all.filter(({ review }) => review === 'confirmed').length;
  const nowhere: ReviewChoice = {
    label: isBody
      ? { de: `Kein Partner in ${townName}`, en: `No partner in ${townName}` }
      : { de: `In ${townName} nicht gemeint`, en: `Not meant in ${townName}` },
    effect: sentences(
      changeWords(ties.change(all, rejected)),
      alsoSure === 0
        ? null
        : {
            de: `Das gilt auch für ${namesCounted(alsoSure).de}, die schon zugeordnet ${alsoSure === 1 ? 'ist' : 'sind'}`,
            en: `That holds for ${namesCounted(alsoSure).en} assigned already as well`,
          },
    ),
    decisions: inTown('rejected'),
  };
  const onlyHere: ReviewChoice = {
    label: isBody
      ? { de: 'Nur an diesen Stellen kein Partner', en: 'No partner in these places only' }
      : { de: 'Nur an diesen Stellen nicht gemeint', en: 'Not meant in these places only' },
    effect: sentences(changeWords(ties.change(open, rejected))),
    decisions: here('rejected'),
  };
  return [
    {
      label: { de: 'Stimmt', en: 'Correct' },
      effect: reviewed(changeWords(ties.change(isOne ? all : open, confirmed)), open.length),
      decisions: isOne ? inTown('confirmed', target) : here('confirmed'),
    },
    ...(alsoSure === 0 ? [nowhere] : [onlyHere, nowhere]),
    ...decidedAlike(question, source),
    ...otherMeanings(question, source).map(({ id, name }): ReviewChoice => {
      const become = (one: RowName): RowName => ({ ...one, target: id, actor: id, review: 'confirmed' });
      return {
        label: { de: `Gemeint ist ${name}`, en: `It means ${name}` },
        effect: reviewed(moveWords(ties.change(all, become), name), all.length),
        decisions: inTown('confirmed', id),
      };
    }),
  ];
}

/** Ties that go on to another body; those it has already fall together. */
function moveWords({ gone, added, areas }: TieChange, name: string): Bilingual {
  if (gone === 0) return changeWords({ gone, added, areas });
  const moved = tiesInAreas(gone, areas);
  const had = gone - added;
  return {
    de: `${moved.de} ${gone === 1 ? 'geht' : 'gehen'} auf ${name} über${had > 0 ? `; ${had === 1 ? 'eine davon steht' : `${had} davon stehen`} dort schon` : ''}`,
    en: `${moved.en} ${gone === 1 ? 'goes' : 'go'} over to ${name}${had > 0 ? `; ${had === 1 ? 'one of them is' : `${had} of them are`} there already` : ''}`,
  };
}

/** Bodies the wording may mean instead: what a proposal calls the same, and what the town's documents name nearly so. */
function otherMeanings(
  { about, open }: ReadingQuestion,
  source: ReviewSource,
): { readonly id: string; readonly name: string }[] {
  const [first] = open;
  if (first === undefined) return [];
  const proposed = source.proposals.flatMap(({ a, b }) =>
    about.includes(a) ? [b] : about.includes(b) ? [a] : [],
  );
  const inTown = new Set(
    source.names.flatMap(({ town, actor }) => (town === first.town && actor !== null ? [actor] : [])),
  );
  const words = new Set(longWords(first.key));
  const near = [...inTown].sort().filter((id) => {
    const body = source.body(id);
    return (
      body !== undefined &&
      wordsOf(body).some((word) => words.has(word)) &&
      [body.name, ...body.aliases].some((name) => likeness(name, first.wording) !== null)
    );
  });
  return [...new Set([...proposed, ...near])]
    .filter((id) => !about.includes(id))
    .flatMap((id) => source.body(id) ?? [])
    .slice(0, mostOthers);
}

const wordsKnown = new WeakMap<KnownBody, readonly string[]>();

/** The longer words of all names of a body. Comparing letter by letter is dear: who shares none of them is not compared. */
function wordsOf(body: KnownBody): readonly string[] {
  const words =
    wordsKnown.get(body) ?? [body.name, ...body.aliases].flatMap((name) => longWords(wordingKey(name)));
  wordsKnown.set(body, words);
  return words;
}

function longWords(key: string): string[] {
  return key.split(' ').filter((word) => word.length > 3);
}

function openDouble(
  source: ReviewSource,
): (proposal: { readonly a: string; readonly b: string }) => Bilingual {
  return ({ a, b }) => {
    const [one, other] = [nameOf(a, source), nameOf(b, source)];
    return {
      de: `Offen ist auch, ob ${one} und ${other} dasselbe sind.`,
      en: `It is open as well whether ${one} and ${other} are the same.`,
    };
  };
}

function nameOf(id: string, source: ReviewSource): string {
  return source.body(id)?.name ?? source.thingName(id);
}

function distinct(texts: readonly Bilingual[]): Bilingual[] {
  return [...new Map(texts.map((text) => [text.de, text])).values()];
}
