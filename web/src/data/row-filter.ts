import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { MentionAnswer, RowAnswer } from '../../../graph/schema/document-answers.ts';
import { actorStatusTable, type ActorStatus } from '../../../graph/schema/vocabulary.ts';
import type { RowFilter } from '../url-state/view-options.ts';

const volunteering = /ehrenamt|freiwillig|engagement|bürgerschaft/i;

/** A mention that counts as a partner: a body or a collective name, not rejected. */
export function isPartner(mention: MentionAnswer): boolean {
  return (
    mention.actor !== null && mention.review !== 'rejected' && actorStatusTable[mention.actor.status].partner
  );
}

/** Rows of a volunteering section, or with a measure that speaks of volunteering. */
export function isAboutVolunteering(row: RowAnswer): boolean {
  return (
    volunteering.test(row.section.title) || row.measures.some((measure) => volunteering.test(measure.title))
  );
}

/** Bodies of the volunteering infrastructure named in the row. */
export function engagementNames(row: RowAnswer): string[] {
  const names = row.mentions.flatMap(({ actor, review }) =>
    actor?.type === 'engagement' && review !== 'rejected' ? [actor.name] : [],
  );
  return [...new Set(names)];
}

/** Kinds of partner that a row has to name, with one of these statuses. No kinds: whatever it names. */
export interface NamedKinds {
  readonly types: readonly ActorType[];
  readonly status: readonly ActorStatus[];
}

/** The rows a reading view shows; `text` is looked for in every word of the row, whatever its case. */
export function filterRows(
  rows: readonly RowAnswer[],
  filter: RowFilter,
  sections: readonly string[],
  text: string,
  named: NamedKinds = { types: [], status: [] },
): RowAnswer[] {
  const needle = text.trim().toLocaleLowerCase('de');
  return rows.filter(
    (row) =>
      passes(row, filter) &&
      namesKind(row, named) &&
      (sections.length === 0 || sections.includes(row.section.code)) &&
      (needle === '' || wordsOf(row).some((words) => words.toLocaleLowerCase('de').includes(needle))),
  );
}

function namesKind(row: RowAnswer, { types, status }: NamedKinds): boolean {
  return (
    types.length === 0 ||
    row.mentions.some(
      ({ actor, review }) =>
        actor !== null &&
        review !== 'rejected' &&
        types.includes(actor.type) &&
        status.includes(actor.status),
    )
  );
}

function passes(row: RowAnswer, filter: RowFilter): boolean {
  switch (filter) {
    case 'alle':
      return true;
    case 'mit-partner':
      return row.mentions.some(isPartner);
    case 'benannt':
      return row.mentions.some((mention) => isPartner(mention) && mention.actor?.status === 'identifiable');
    case 'ohne-partner':
      return !row.mentions.some(isPartner);
    case 'ungeprueft':
      return row.mentions.some((mention) => mention.review === 'open');
    case 'engagement':
      return isAboutVolunteering(row);
  }
}

function wordsOf(row: RowAnswer): string[] {
  return [
    row.section.title,
    row.product?.name ?? '',
    ...row.measures.map((measure) => measure.title),
    ...row.mentions.flatMap((mention) => [
      mention.wording,
      mention.actor?.name ?? mention.target?.name ?? '',
    ]),
  ];
}
