import { decisionKey } from '../../identity/decision-key.ts';
import type { DecisionContent } from '../../schema/decision.ts';
import type { Proposal } from '../../schema/registry.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { sentences, tiesCounted, tiesInAreas } from './change-words.ts';
import {
  standsIn,
  type ItemWords,
  type PairQuestion,
  type QuestionContext,
  type ReviewSource,
} from './open-question.ts';
import type { RowName } from './row-name.ts';
import type { NamedTies, Tying } from './tie-change.ts';

/** A question per open proposal of which a document names an end. */
export function pairQuestions(source: ReviewSource, ties: NamedTies): PairQuestion[] {
  const wanted = new Set(source.proposals.flatMap(({ a, b }) => [a, b]));
  const byEnd = Map.groupBy(
    source.names.filter(({ actor, runBy }) => wanted.has(actor ?? '') || wanted.has(runBy ?? '')),
    ({ actor }) => actor,
  );
  return source.proposals.flatMap((proposal): PairQuestion[] => {
    const { a, b } = proposal;
    const rows = isOfAreas(proposal, source) ? [...source.rowsOf(a), ...source.rowsOf(b)] : [];
    const names =
      rows.length > 0
        ? source.names.filter(({ area, review }) => (area === a || area === b) && review !== 'rejected')
        : [...(byEnd.get(a) ?? []), ...(byEnd.get(b) ?? [])].filter(({ review }) => review !== 'rejected');
    const places = rows.length > 0 ? rows : names;
    if (places.length === 0) return [];
    return [
      {
        kind: 'pair',
        id: decisionKey(judged(proposal, 'same')),
        ...standsIn(places),
        about: [a, b],
        effect: rows.length > 0 ? smaller(proposal, names, ties) : ties.of(names),
        proposal,
        names,
        rows,
      },
    ];
  });
}

/** The ties of the area of fewer ties: those that may be counted for the other. */
function smaller({ a, b }: Proposal, names: readonly RowName[], ties: NamedTies): PairQuestion['effect'] {
  const [first, second] = [a, b].map((id) => ties.of(names.filter(({ area }) => area === id)));
  if (first === undefined || second === undefined) return { ties: 0, areas: 0 };
  return first.ties < second.ties ? first : second;
}

/** Question, reason and the two answers. */
export function pairWords(
  { proposal, names, effect }: PairQuestion,
  { source, ties }: QuestionContext,
): ItemWords {
  const { a, b, reason } = proposal;
  const ofAreas = isOfAreas(proposal, source);
  const [one, other] = ofAreas
    ? [codeOf(a, source), codeOf(b, source)]
    : [nameOf(a, source), nameOf(b, source)];
  return {
    question: ofAreas
      ? {
          de: `Sind ${one} und ${other} (${source.area(a).name}) derselbe Bereich?`,
          en: `Are ${one} and ${other} (${source.area(a).name}) the same area?`,
        }
      : { de: `Sind ${one} und ${other} dasselbe?`, en: `Are ${one} and ${other} the same?` },
    why: [reason],
    choices: [
      {
        label: { de: 'Gleich', en: 'The same' },
        effect: ofAreas ? sameArea : sameBody(proposal, names, effect, ties),
        decisions: [judged(proposal, 'same')],
      },
      {
        label: { de: 'Verschieden', en: 'Different' },
        effect: sentences(
          { de: 'Keine Verbindung ändert sich', en: 'No tie changes' },
          ofAreas ? twoAreas : twoBodies,
        ),
        decisions: [judged(proposal, 'different')],
      },
    ],
    bulk: false,
  };
}

const sameArea: Bilingual = {
  de: 'Keine Verbindung ändert sich. Gezählt werden beide schon als ein Bereich; das gilt dann nicht mehr als offen.',
  en: 'No tie changes. They are counted as one area already; that is then no longer open.',
};
const twoAreas: Bilingual = {
  de: 'Gezählt werden sie dann als zwei Bereiche, und der Vorschlag kommt nicht wieder',
  en: 'They are then counted as two areas, and the proposal does not come back',
};
const twoBodies: Bilingual = {
  de: 'Beide bleiben zwei Einträge, und der Vorschlag kommt nicht wieder',
  en: 'Both remain two entries, and the proposal does not come back',
};

/** Both stand under one id: which of them stays does not matter to the count. */
function sameBody(
  { a, b }: Proposal,
  names: readonly RowName[],
  { ties: before, areas }: PairQuestion['effect'],
  ties: NamedTies,
): Bilingual {
  const staying = (id: string | null): string | null => (id === b ? a : id);
  const joined = (name: RowName): Tying => ({
    ...name,
    actor: staying(name.actor),
    runBy: staying(name.runBy),
  });
  const { gone, added } = ties.change(names, joined);
  const [now, left] = [tiesInAreas(before, areas), before - gone + added];
  const one = before === 1;
  return sentences(
    {
      de: `${now.de} ${one ? 'steht' : 'stehen'} dann unter einem Namen`,
      en: `${now.en} then ${one ? 'stands' : 'stand'} under one name`,
    },
    left === before
      ? null
      : {
          de: `Weil Bereiche beide nennen, ${left === 1 ? 'bleibt' : 'bleiben'} davon ${tiesCounted(left).de}`,
          en: `Because areas name both, ${tiesCounted(left).en} of them ${left === 1 ? 'remains' : 'remain'}`,
        },
  );
}

function judged({ a, b }: Proposal, as: 'same' | 'different'): DecisionContent {
  const [first, second] = a < b ? [a, b] : [b, a];
  return { kind: 'pair', a: first, b: second, judged: as };
}

function isOfAreas({ a }: Proposal, source: ReviewSource): boolean {
  return source.body(a) === undefined;
}

function nameOf(id: string, source: ReviewSource): string {
  return source.body(id)?.name ?? id;
}

function codeOf(id: string, source: ReviewSource): string {
  const { code, name } = source.area(id);
  return code ?? name;
}
