import { editDistance } from '../../identity/edit-distance.ts';
import { likeness } from '../../identity/alike-names.ts';
import { decisionKey, wordingKey } from '../../identity/decision-key.ts';
import { decidedSummary } from '../../programme/decision-summary.ts';
import type { ReviewChoice } from '../../schema/decision-answers.ts';
import { partsIn, type Decided, type DecisionContent, type DecisionOf } from '../../schema/decision.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { changeWords, sentences } from './change-words.ts';
import { lostDecisions, Places } from './lost-decisions.ts';
import {
  standsIn,
  type ItemWords,
  type LostQuestion,
  type QuestionContext,
  type ReviewSource,
} from './open-question.ts';
import { occurrence } from './occurrence.ts';
import type { RowName } from './row-name.ts';

/** Shorter wordings differ by one letter too often. */
const fewestLetters = 6;
/** Places offered to which a decision can be moved. */
const mostOffered = 4;

/** A place to which a decision that has none could be moved; `name` is the one it would speak of. */
interface Target {
  readonly about: DecisionContent;
  readonly label: Bilingual;
  readonly name: RowName | null;
}

/** A question per decision whose place is gone. Nothing hangs on the answer until it has a place again. */
export function lostQuestions(source: ReviewSource): LostQuestion[] {
  const places = new Places(source);
  return [...lostDecisions(source, places)].map(([id, decided]): LostQuestion => {
    const { about, town } = decided;
    const targets = targetsOf(about, source, places);
    const names = targets.flatMap(({ name }) => name ?? []);
    const own =
      'document' in about
        ? [about.document]
        : [...standsIn(source.names.filter((name) => name.town === town)).documents];
    return {
      kind: 'lost',
      id,
      towns: town === null ? [] : [town],
      documents: new Set(own),
      about: [],
      effect: { ties: 0, areas: 0 },
      decided,
      targets,
      names,
    };
  });
}

/** What was decided, that it has no place, and what can become of it. */
export function lostWords(
  { id, decided, targets }: LostQuestion,
  { source, ties }: QuestionContext,
): ItemWords {
  const { about, reason = '' } = decided;
  const { de, en } = decidedSummary(decided);
  const title = 'document' in about ? source.documentTitle(about.document) : null;
  return {
    question: {
      de: `Entschieden ist: ${de}. Diese Stelle gibt es nicht mehr. Was soll damit werden?`,
      en: `It is decided: ${en}. This place is no longer there. What is to become of it?`,
    },
    why: [
      title === null
        ? {
            de: 'Kein geladenes Dokument des Ortes druckt diesen Wortlaut noch.',
            en: 'No loaded document of the town prints this wording any more.',
          }
        : {
            de: `„${title}“ hat die Zeile oder den Wortlaut jetzt nicht mehr so.`,
            en: `“${title}” no longer has the row or the wording like that.`,
          },
      ...(reason === '' ? [] : [{ de: `Begründung damals: ${reason}`, en: `Reason then: ${reason}` }]),
    ],
    choices: [
      ...targets.map(({ about: moved, label, name }): ReviewChoice => ({
        label,
        effect: sentences(
          changeWords(name === null || moved.kind !== 'mention' ? none : ties.change([name], become(moved))),
          {
            de: 'Die Entscheidung gilt dann dort',
            en: 'The decision holds there then',
          },
        ),
        decisions: [moved],
        withdraw: [id],
        ...(reason === '' ? {} : { reason }),
      })),
      {
        label: { de: 'Zurückziehen', en: 'Withdraw' },
        effect: sentences({
          de: 'Keine Verbindung ändert sich: Die Entscheidung gilt schon jetzt an keiner Stelle',
          en: 'No tie changes: the decision holds in no place now',
        }),
        decisions: [],
        withdraw: [id],
      },
    ],
    bulk: false,
  };
}

const none = { gone: 0, added: 0, areas: 0 };

function become({ set: { means, review } }: DecisionOf<'mention'>) {
  return (name: RowName): RowName => ({
    ...name,
    ...(means === undefined ? {} : { target: means, actor: means }),
    ...(review === undefined ? {} : { review }),
  });
}

/** Places nearly like the one that is gone, where nothing is decided of the same kind. */
function targetsOf(about: Decided['about'], source: ReviewSource, places: Places): Target[] {
  const found =
    about.kind === 'cut'
      ? cutTargets(about, source)
      : 'place' in about
        ? placeTargets(about, source, places)
        : [];
  const taken = new Set(source.decided.map((one) => decisionKey(one.about)));
  return found.filter((target) => !taken.has(decisionKey(target.about))).slice(0, mostOffered);
}

/** Of a name: nearly equal wordings of the row; of anything: the same area where it stands in another section now. */
function placeTargets(
  about: Extract<DecisionContent, { place: string }>,
  source: ReviewSource,
  places: Places,
): Target[] {
  const { document } = about;
  if (about.kind === 'mention' && places.rows.has(`${document}|${about.place}`))
    return places
      .namesAt(about)
      .filter((name) => nearly(about.wording, name))
      .map((name) => nameTarget(about, name, source));
  const area = about.place.slice(about.place.lastIndexOf('/') + 1);
  const moved = source.rowPlaces.filter(
    (row) => row.document === document && row.place !== about.place && row.place.endsWith(`/${area}`),
  );
  return moved.flatMap(({ place }): Target[] => {
    const names = places.namesAt({ document, place });
    if (about.kind === 'mention')
      return names
        .filter(
          ({ key, wording }) => key === wordingKey(about.wording) || nearly(about.wording, { key, wording }),
        )
        .map((name) => nameTarget(about, name, source));
    const target = { ...about, place };
    if (places.isLost(target)) return [];
    return [{ about: target, name: names[0] ?? null, label: onto(place) }];
  });
}

function nameTarget(about: DecisionOf<'mention'>, name: RowName, source: ReviewSource): Target {
  return {
    about: { ...about, ...occurrence(name, source.names) },
    name,
    label: {
      de: `Auf „${name.wording}“ (${name.place}) übertragen`,
      en: `Move to “${name.wording}” (${name.place})`,
    },
  };
}

function cutTargets(about: DecisionOf<'cut'>, { names }: ReviewSource): Target[] {
  const wordings = about.names.map(({ as }) => as);
  const fitting = names.filter(
    (name) =>
      name.town === about.town && nearly(about.text, name) && partsIn(name.wording, wordings) !== null,
  );
  return [...new Map(fitting.map((name) => [name.key, name])).values()].map((name) => ({
    about: { ...about, text: name.wording },
    name,
    label: { de: `Auf „${name.wording}“ übertragen`, en: `Move to “${name.wording}”` },
  }));
}

function onto(place: string): Bilingual {
  return { de: `Auf die Zeile ${place} übertragen`, en: `Move to the row ${place}` };
}

/** One letter more, less, other or swapped, or what the rules for doubles find. */
function nearly(wording: string, { key, wording: other }: Pick<RowName, 'key' | 'wording'>): boolean {
  const own = wordingKey(wording);
  if (own.length >= fewestLetters && editDistance(own, key, 1) === 1) return true;
  return own !== key && likeness(wording, other) !== null;
}
