import { countedAreaOf } from './corpus/counted-area.ts';
import { areaOf, type Extract } from './corpus/extract.ts';
import type { SharedNames } from './corpus/shared-names.ts';
import type { DocumentAnswer } from '../schema/document-answers.ts';
import { eventRoleTable, partnerStatuses, type EventRole } from '../schema/vocabulary.ts';

export interface DocumentCounts {
  readonly counts: DocumentAnswer['counts'];
  readonly unreviewed: number;
}

/** Counts of one document; partners are bodies of a status that counts as one. */
export function documentCounts(extract: Extract, shared: SharedNames): DocumentCounts {
  const { bodies } = shared;
  const { rows, names, goals, measures, immediate, events, parts } = extract;
  const tookPart = new Set(
    parts.flatMap(({ actor, role }) => (eventRoleTable[role].tookPart ? [actor] : [])),
  );
  const inRows = names.filter(({ row }) => row !== null);
  const partners = names.flatMap(({ row, ties, target }) => {
    const status = bodies.get(target)?.status;
    return row === null || !ties || status === undefined || !partnerStatuses.includes(status)
      ? []
      : [{ row, target }];
  });
  const filled = [...rows.map(({ section }) => section.id), ...goals.map(({ section }) => section)];
  return {
    counts: {
      sections: new Set(filled).size,
      rows: rows.length,
      products: new Set(rows.flatMap((row) => (row.product === null ? [] : countedAreaOf(row, shared)))).size,
      measures: measures.length - immediate,
      immediate,
      goals: goals.length,
      mentions: inRows.filter(({ review }) => review !== 'rejected').length,
      actors: new Set(partners.map(({ target }) => target)).size,
      ties: new Set(partners.map(({ row, target }) => `${areaOf(row)}|${target}`)).size,
      events: events.length,
      participants: tookPart.size,
      named: new Set(
        parts.flatMap(({ actor, role }) => (isOnlyNamed(role) && !tookPart.has(actor) ? [actor] : [])),
      ).size,
      rowsWithPartner: new Set(partners.map(({ row }) => row)).size,
    },
    unreviewed: inRows.filter(({ review }) => review === 'open').length,
  };
}

function isOnlyNamed(role: EventRole): boolean {
  return eventRoleTable[role].relation === 'NAMED_AT';
}
