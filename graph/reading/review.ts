import type { OpenQuestion } from '../analysis/review/open-question.ts';
import { reviewItem, shownNames } from '../analysis/review/review-item.ts';
import { bilingual } from '../records/bilingual.ts';
import { mentionDetails } from '../records/review-records.ts';
import type { ReviewAnswer, ReviewQuery } from '../schema/decision-answers.ts';
import { ReviewKind } from '../schema/review-kind.ts';
import { head } from './heads.ts';
import type { Reading } from './reading.ts';
import { openQuestions } from './review/open-questions.ts';

/** The open questions that match, those first on which most hangs, from one of them on. Throws UnknownNode. */
export async function review(reading: Reading, query: ReviewQuery): Promise<ReviewAnswer> {
  if (query.document !== undefined) await head(reading, query.document);
  const { questions, decided, ...asked } = await openQuestions(reading);
  const { kind, offset, limit } = query;
  const matching = questions.filter((question) => matches(question, query));
  const wanted = kind === undefined ? matching : matching.filter((question) => question.kind === kind);
  const page = wanted.slice(offset, offset + limit);
  const details = await detailsOf(reading, page);
  const context = { ...asked, detail: (mention: string) => details.get(mention) };
  const end = offset + page.length;
  return {
    items: page.map((question) => reviewItem(question, context)),
    total: wanted.length,
    counts: countsByKind(matching),
    decided: decided.filter(({ town }) => query.town === undefined || town === query.town).length,
    next: end < wanted.length ? end : null,
  };
}

function matches(
  { towns, documents, about: subjects }: OpenQuestion,
  { town, document, about }: Pick<ReviewQuery, 'town' | 'document' | 'about'>,
): boolean {
  return (
    (town === undefined || towns.includes(town)) &&
    (document === undefined || documents.has(document)) &&
    (about === undefined || subjects.includes(about))
  );
}

function countsByKind(questions: readonly OpenQuestion[]): ReviewAnswer['counts'] {
  const counted = Object.groupBy(questions, ({ kind }) => kind);
  const entries = ReviewKind.options.map((kind) => [kind, counted[kind]?.length ?? 0]);
  return Object.fromEntries(entries) as ReviewAnswer['counts'];
}

async function detailsOf(reading: Reading, page: readonly OpenQuestion[]) {
  const ids = [...new Set(page.flatMap((question) => shownNames(question).map(({ mention }) => mention)))];
  const records = ids.length === 0 ? [] : await reading.read(mentionDetails, { ids: ids.toSorted() });
  return new Map(
    [...Map.groupBy(records, ({ id }) => id)].map(([id, own]) => {
      const titles = own.flatMap(({ measure }) => measure ?? []);
      return [
        id,
        {
          note: bilingual(own[0]?.noteDe ?? null, own[0]?.noteEn ?? null),
          measures: titles.length === 0 ? null : titles,
        },
      ] as const;
    }),
  );
}
