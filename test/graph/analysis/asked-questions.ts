import { findQuestions } from '../../../graph/analysis/review/find-questions.ts';
import type { KnownBody, ReviewSource } from '../../../graph/analysis/review/open-question.ts';
import { reviewItem } from '../../../graph/analysis/review/review-item.ts';
import type { RowName } from '../../../graph/analysis/review/row-name.ts';
import { NamedTies } from '../../../graph/analysis/review/tie-change.ts';
import { wordingKey } from '../../../graph/identity/decision-key.ts';
import type { ReviewItem } from '../../../graph/schema/decision-answers.ts';

export const bodies: readonly KnownBody[] = ['vhs', 'chor', 'haus'].map((id) => ({
  id: `ort/${id}`,
  name: id,
  type: 'education',
  status: 'identifiable',
  aliases: [],
  guess: null,
}));

/** A name in the row of an area, open unless said otherwise. */
export function named(position: number, about: Partial<RowName> & { readonly wording: string }): RowName {
  const area = about.area ?? 'ort/1';
  const row = `ort-2024/I/${area.slice(4)}`;
  return {
    town: 'ort',
    document: 'ort-2024',
    section: 'I',
    row,
    place: `I/${area.slice(4)}`,
    area,
    runBy: null,
    mention: `${row}/n${position}`,
    position,
    key: wordingKey(about.wording),
    target: 'ort/vhs',
    actor: about.target ?? 'ort/vhs',
    rule: 'exact',
    review: 'open',
    role: 'partner',
    lines: [position, position],
    ...about,
  };
}

export function questions(
  names: readonly RowName[],
  {
    known = bodies,
    proposals = [],
    decided = [],
    rowPlaces = [],
  }: {
    known?: readonly KnownBody[];
    proposals?: ReviewSource['proposals'];
    decided?: ReviewSource['decided'];
    rowPlaces?: ReviewSource['rowPlaces'];
  } = {},
): ReviewItem[] {
  const source: ReviewSource = {
    names,
    proposals,
    listed: [],
    decided,
    rowPlaces,
    staysAs: (id) => id,
    body: (id) => known.find((body) => body.id === id),
    rowsOf: () => [],
    area: (id) => ({ id, name: id, code: null }),
    thingName: (id) => id,
    townName: () => 'Ort',
    documentTitle: (id) => id,
    countedAs: (area) => area,
  };
  const ties = new NamedTies(names, (area) => area);
  const context = { source, ties, detail: () => undefined, measuresOf: () => [] };
  return findQuestions(source, ties).map((question) => reviewItem(question, context));
}
