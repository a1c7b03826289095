import { csvText } from '../../../graph/schema/csv.ts';
import type { FeedbackEntry } from '../../../graph/schema/feedback-answers.ts';
import { AnsweredAs } from '../../../graph/schema/feedback.ts';
import type { Lang } from '../url-state/view-options.ts';
import { feedbackMessages } from './messages.ts';

/** What a body answered, counted: "3 stimmt, 1 anders"; null where it answered nothing. */
export function countedAnswers({ answers }: FeedbackEntry, lang: Lang): string | null {
  const { said } = feedbackMessages[lang];
  const told = AnsweredAs.options.flatMap((as) => {
    const count = answers.filter((answer) => answer.said === as).length;
    return count === 0 ? [] : [`${count} ${said[as]}`];
  });
  return told.length === 0 ? null : told.join(', ');
}

/** The day of the last answer; null where there is none. */
export function lastAnswer({ answers }: FeedbackEntry): string | null {
  return (
    answers
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  );
}

/** The coordinator's list as a table for a spreadsheet: one answer a line, or the body alone where it gave none. */
export function feedbackCsv(
  entries: readonly FeedbackEntry[],
  titleOf: (document: string) => string,
  lang: Lang,
): string {
  const t = feedbackMessages[lang];
  const { columns } = t;
  const lines = entries.flatMap(({ actor, document, asked, answers }) => {
    const head = [actor.name, titleOf(document.id), asked ?? ''];
    if (answers.length === 0) return [[...head, '', '', '', '']];
    return answers.map(({ said, on, words, area, place }) => [
      ...head,
      on,
      area ?? place,
      t.said[said],
      words ?? '',
    ]);
  });
  return csvText([
    [
      columns.partner,
      columns.document,
      columns.asked,
      columns.answered,
      t.paper.area,
      t.paper.answer,
      t.paper.remark,
    ],
    ...lines,
  ]);
}
