import { decisionKey } from '../../identity/decision-key.ts';
import type { DecisionOf, NewDecision } from '../../schema/decision.ts';
import { namesPerson, noPersons } from '../../schema/decision-texts.ts';
import type { FeedbackSheet } from '../../schema/feedback-answers.ts';
import { FeedbackWords, type Said } from '../../schema/feedback.ts';
import type { HoldsPerson } from '../../schema/person-forms.ts';
import type { Bilingual } from '../../schema/vocabulary.ts';
import { feedbackFaults } from './feedback-faults.ts';

/** A line of a returned sheet that says something: of a row it was asked about by `place`, or of an area it misses. */
export type FilledLine = { readonly line: number; readonly words: string } & (
  | { readonly place: string; readonly said: Said }
  | { readonly area: string }
);

export interface LineFault {
  readonly line: number;
  readonly what: Bilingual;
}

/** Answers by the line that gives them, each about another row; `repeated` lines say what one above says. */
export interface ReadAnswers {
  readonly answers: ReadonlyMap<number, NewDecision>;
  readonly repeated: number;
  readonly faults: readonly LineFault[];
}

/**
 * Turns the lines of a returned sheet into answers, by what the document says now. `dayOf` is the day of an answer; it is
 * told the answer so that one without a day of its own keeps the day it has already.
 */
export function readAnswers(
  { actor, document, rows, areas }: FeedbackSheet,
  lines: readonly FilledLine[],
  dayOf: (answer: Omit<DecisionOf<'answer'>, 'on'>) => string,
  holdsPerson?: HoldsPerson,
): ReadAnswers {
  const answers = new Map<number, NewDecision>();
  const faults: LineFault[] = [];
  const first = new Map<string, { readonly line: number; readonly said: string }>();
  let repeated = 0;
  for (const filled of lines) {
    const { line } = filled;
    const answer = answerIn(filled);
    if ('de' in answer) {
      faults.push({ line, what: answer });
      continue;
    }
    const [key, said] = [decisionKey(answer.about), JSON.stringify(answer.about)];
    const above = first.get(key);
    if (above === undefined) {
      first.set(key, { line, said });
      answers.set(line, answer);
    } else if (above.said === said) repeated += 1;
    else faults.push({ line, what: feedbackFaults.answeredAbove(above.line) });
  }
  return { answers, repeated, faults };

  function answerIn(filled: FilledLine): NewDecision | Bilingual {
    const words = FeedbackWords.optional().safeParse(filled.words === '' ? undefined : filled.words);
    if (!words.success) return feedbackFaults.longWords;
    const about = 'place' in filled ? aboutRow(filled) : aboutArea(filled);
    if ('de' in about) return about;
    const { quote, ...said } = about;
    const content = {
      kind: 'answer' as const,
      actor: actor.id,
      document: document.id,
      ...said,
      ...(words.data === undefined ? {} : { words: words.data }),
    };
    if (content.words === undefined && said.said === 'other') return feedbackFaults.otherWithoutWords;
    if (content.words === undefined && said.said === 'added') return feedbackFaults.missingWithoutWords;
    const decision = {
      about: { ...content, on: dayOf(content) },
      ...(quote === undefined ? {} : { restsOn: { document: document.id, quote } }),
    };
    return namesPerson(decision, holdsPerson) ? noPersons : decision;
  }

  function aboutRow({ place, said }: Extract<FilledLine, { readonly place: string }>) {
    const row = rows.find((one) => one.place === place);
    if (row === undefined) return feedbackFaults.unknownPlace;
    return { place, said, quote: row.wordings[0] };
  }

  function aboutArea({ area }: Extract<FilledLine, { readonly area: string }>) {
    const found = areas.filter((one) => [one.name, one.code].some((name) => alike(name, area)));
    const [only] = found;
    if (only === undefined || found.length > 1) return feedbackFaults.unknownArea(area);
    const named = rows.find(({ place }) => place === only.place);
    if (named !== undefined) return feedbackFaults.namedAlready(only.name);
    return { place: only.place, said: 'added' as const, quote: undefined };
  }
}

function alike(one: string | null, other: string): boolean {
  return one !== null && one.toLowerCase() === other.toLowerCase();
}
