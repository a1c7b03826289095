import type { ActorType } from '../../../graph/schema/actor-types.ts';
import type { MeasureAnswer, MentionAnswer, RowAnswer } from '../../../graph/schema/document-answers.ts';
import { actorStatusTable, type ActorStatus } from '../../../graph/schema/vocabulary.ts';
import type { RowFilter } from '../url-state/view-options.ts';

/** The term of the vocabulary that the question about volunteering asks for. */
const volunteering = 'begriff/engagement';

/** A mention that counts as a partner: a body or a collective name that ties the area to it. */
export function isPartner({ actor, ties }: MentionAnswer): boolean {
  return ties && actor !== null && actorStatusTable[actor.status].partner;
}

/** Whether the document's own text of the measure speaks of volunteering; titles are ours and do not count. */
export function speaksOfVolunteering({ terms }: MeasureAnswer): boolean {
  return terms.includes(volunteering);
}

/** Bodies of the volunteering infrastructure named in these rows. */
export function engagementNames(rows: readonly RowAnswer[]): string[] {
  const names = rows.flatMap(({ mentions }) =>
    mentions.flatMap(({ actor, review }) =>
      actor?.type === 'engagement' && review !== 'rejected' ? [actor.name] : [],
    ),
  );
  return [...new Set(names)];
}

/** A section that has volunteering in its title, with its rows whose measures do not speak of it themselves. */
export interface TitledSection {
  readonly code: string;
  readonly title: string;
  readonly silent: number;
}

export function titledSections(rows: readonly RowAnswer[]): TitledSection[] {
  const titled = rows.filter(({ section }) => /ehrenamt|engagement/i.test(section.title));
  return [...Map.groupBy(titled, ({ section }) => section.code)].flatMap(([code, inside]) => {
    const silent = inside.filter(({ measures }) => !measures.some(speaksOfVolunteering)).length;
    return silent === 0 ? [] : [{ code, title: inside[0]?.section.title ?? '', silent }];
  });
}

/**
 * Kinds of partner that a row has to name, with one of these statuses. No kinds: whatever it names. Without named bodies
 * among the statuses the row names nobody of these kinds by name.
 */
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
  if (types.length === 0) return true;
  const found = row.mentions.flatMap(({ actor, ties }) =>
    ties && actor !== null && types.includes(actor.type) ? [actor.status] : [],
  );
  return (
    found.some((one) => status.includes(one)) &&
    (status.includes('identifiable') || !found.includes('identifiable'))
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
      return row.measures.some(speaksOfVolunteering);
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
