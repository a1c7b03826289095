import { decisionKey } from '../../identity/decision-key.ts';
import type { ReviewChoice } from '../../schema/decision-answers.ts';
import type { DecisionContent, DecisionOf } from '../../schema/decision.ts';
import { type ActorType, actorTypeTable } from '../../schema/actor-types.ts';
import { actorStatusTable, type ActorStatus, type Bilingual } from '../../schema/vocabulary.ts';
import { namesCounted, sentences, tiesInAreas } from './change-words.ts';
import { kindsByWord } from './kinds-by-word.ts';
import {
  standsIn,
  type BodyQuestion,
  type ItemWords,
  type KnownBody,
  type QuestionContext,
  type ReviewSource,
} from './open-question.ts';
import type { RowName } from './row-name.ts';
import type { NamedTies } from './tie-change.ts';

/** Office codes with a guessed meaning, and bodies of unclear kind that count as partners, each named somewhere. */
export function bodyQuestions(source: ReviewSource, ties: NamedTies): BodyQuestion[] {
  const named = Map.groupBy(
    source.names.filter(({ actor, review }) => actor !== null && review !== 'rejected'),
    ({ actor }) => actor,
  );
  return [...named].flatMap(([id, names]): BodyQuestion[] => {
    const body = source.body(id ?? '');
    const kind = body === undefined ? null : askedOf(body);
    if (body === undefined || kind === null) return [];
    return [
      {
        kind,
        id: decisionKey(field(body, kind === 'code' ? 'guess' : 'type', null)),
        ...standsIn(names),
        about: [body.id],
        effect: ties.of(names),
        body,
        names,
      },
    ];
  });
}

/** Whether something is open about a body itself, and what. */
function askedOf({ guess, type, status }: KnownBody): BodyQuestion['kind'] | null {
  if (guess !== null) return 'code';
  return type === 'unclear' && actorStatusTable[status].partner ? 'kind' : null;
}

/** What a code may mean: the guess is taken as it is, or the code stays the name. Both end the open reading of the code. */
export function codeWords({ body, names }: BodyQuestion): ItemWords {
  const open = names.filter(({ review }) => review === 'open');
  const guess = body.guess ?? { de: body.name, en: body.name };
  const meaning = guessedName(guess);
  const reviewed = open.length === 0 ? null : asReviewed(open.length);
  const still: Bilingual = { de: 'Keine Verbindung ändert sich', en: 'No tie changes' };
  const known = [field(body, 'guess', null), ...asRead(open, body)];
  return {
    question: {
      de: `„${body.name}“ ist ein Kürzel. Ist die Bedeutung bekannt?`,
      en: `“${body.name}” is a code. Is its meaning known?`,
    },
    why: [guess],
    choices: [
      ...(meaning === null
        ? []
        : [
            {
              label: { de: `Vermutung stimmt: ${meaning}`, en: `The guess is right: ${meaning}` },
              effect: sentences(
                still,
                {
                  de: `${namesCounted(names.length).de} ${names.length === 1 ? 'heißt' : 'heißen'} dann „${meaning}“; das Kürzel bleibt findbar`,
                  en: `${namesCounted(names.length).en} then ${names.length === 1 ? 'reads' : 'read'} “${meaning}”; the code can still be found`,
                },
                reviewed,
              ),
              decisions: [field(body, 'name', meaning), ...known],
            },
          ]),
      {
        label: { de: 'Unbekannt lassen', en: 'Leave it unknown' },
        effect: sentences(
          still,
          {
            de: `Der Name bleibt „${body.name}“, die Vermutung wird nicht mehr gezeigt`,
            en: `The name stays “${body.name}”, the guess is no longer shown`,
          },
          reviewed,
        ),
        decisions: known,
      },
    ],
    bulk: false,
  };
}

/** What a body is: kinds that its words speak for, or no partner at all. */
export function kindWords({ body, effect }: BodyQuestion, { source }: QuestionContext): ItemWords {
  const likely = kindsByWord(body, source);
  const { ties: tied, areas } = effect;
  const now = tiesInAreas(tied, areas);
  const typed = (type: ActorType): ReviewChoice => ({
    label: actorTypeTable[type].label,
    effect: sentences(
      { de: 'Keine Verbindung ändert sich', en: 'No tie changes' },
      {
        de: `${now.de} ${tied === 1 ? 'zeigt' : 'zeigen'} dann auf diese Art von Partner`,
        en: `${now.en} then ${tied === 1 ? 'leads' : 'lead'} to this kind of partner`,
      },
    ),
    decisions: [field(body, 'type', type)],
  });
  const none = (status: ActorStatus): ReviewChoice => ({
    label: {
      de: `Kein Partner: ${actorStatusTable[status].label.de}`,
      en: `No partner: ${actorStatusTable[status].label.en}`,
    },
    effect: sentences({
      de: `${now.de} ${tied === 1 ? 'zählt' : 'zählen'} dann nicht mehr als Partner`,
      en: `${now.en} no longer ${tied === 1 ? 'counts' : 'count'} as partners`,
    }),
    decisions: [field(body, 'status', status)],
  });
  return {
    question: { de: `Was ist „${body.name}“?`, en: `What is “${body.name}”?` },
    why: [
      { de: 'Beim Erfassen blieb die Art unklar.', en: 'The kind was left unclear when it was entered.' },
      ...likely.map(({ reason }) => reason),
    ],
    choices: [...likely.map(({ type }) => typed(type)), none('internal'), none('placeholder')],
    bulk: false,
  };
}

/** The meaning without "Vermutung:"; null where the guess itself says that it may be something else. */
function guessedName({ de }: Bilingual): string | null {
  if (/vielleicht|oder|evtl|\?/iu.test(de)) return null;
  return de.replace(/^Vermutung:\s*/u, '');
}

function asRead(open: readonly RowName[], { id }: KnownBody): DecisionContent[] {
  const wordings = new Map(open.map((name) => [`${name.town}|${name.key}`, name]));
  return [...wordings.values()].map(({ town, wording }) => ({
    kind: 'wording',
    town,
    wording,
    review: 'confirmed',
    means: id,
  }));
}

function asReviewed(count: number): Bilingual {
  return {
    de: `${namesCounted(count).de} ${count === 1 ? 'gilt' : 'gelten'} dann als geprüft`,
    en: `${namesCounted(count).en} then ${count === 1 ? 'counts' : 'count'} as reviewed`,
  };
}

function field(
  { id }: KnownBody,
  name: DecisionOf<'actor'>['field'],
  value: DecisionOf<'actor'>['value'],
): DecisionOf<'actor'> {
  return { kind: 'actor', actor: id, field: name, value };
}
