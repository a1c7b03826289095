import { decisionKey } from '../../identity/decision-key.ts';
import type { DecisionOf } from '../../schema/decision.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import {
  standsIn,
  type ItemWords,
  type ListedName,
  type ListedQuestion,
  type QuestionContext,
  type ReviewSource,
} from './open-question.ts';

/** A question per name of a reference list and body that documents name and that it may be. No tie hangs on the answer. */
export function listedQuestions({ listed, names }: ReviewSource): ListedQuestion[] {
  if (listed.length === 0) return [];
  const byBody = Map.groupBy(
    names.filter(({ review }) => review !== 'rejected'),
    ({ actor }) => actor,
  );
  const questions = listed.flatMap((one): ListedQuestion[] => {
    const own = byBody.get(one.body) ?? [];
    if (own.length === 0) return [];
    return [
      {
        kind: 'listed',
        id: decisionKey(judged(one, 'same')),
        documents: standsIn(own).documents,
        towns: [one.town],
        about: [one.body],
        effect: { ties: 0, areas: 0 },
        listed: one,
        names: own,
      },
    ];
  });
  // The same name may stand in several lists of the town.
  return [...new Map(questions.map((question) => [question.id, question])).values()];
}

/** Question, reason and the two answers. */
export function listedWords({ listed }: ListedQuestion, { source }: QuestionContext): ItemWords {
  const body = source.body(listed.body)?.name ?? listed.body;
  return {
    question: {
      de: `Ist „${listed.name}“ im Ortsverzeichnis „${listed.list}“ dasselbe wie „${body}“?`,
      en: `Is “${listed.name}” in the reference list “${listed.list}” the same as “${body}”?`,
    },
    why: [listed.reason],
    choices: [
      { label: { de: 'Gleich', en: 'The same' }, effect: counted, decisions: [judged(listed, 'same')] },
      {
        label: { de: 'Verschieden', en: 'Different' },
        effect: apart,
        decisions: [judged(listed, 'different')],
      },
    ],
    bulk: false,
  };
}

const counted: Bilingual = {
  de: 'Keine Verbindung ändert sich. Das Verzeichnis zeigt dann, wo der Partner genannt ist.',
  en: 'No tie changes. The list then shows where the partner is named.',
};
const apart: Bilingual = {
  de: 'Keine Verbindung ändert sich. Der Vorschlag kommt nicht wieder.',
  en: 'No tie changes. The proposal does not come back.',
};

function judged({ town, name, body }: ListedName, as: 'same' | 'different'): DecisionOf<'listed'> {
  return { kind: 'listed', town, name, actor: body, judged: as };
}
