import type { UnderusedPartner } from '../../../../graph/schema/underused-answers.ts';
import type { DismissedFilter, Lang } from '../../url-state/view-options.ts';
import { holdsAll, passesDismissed, wordsOf } from '../filter-findings.ts';

/** Partners with equally many supported areas and equally many reasons. */
export interface EqualPartners {
  readonly areas: number;
  readonly reasons: number;
  readonly partners: readonly UnderusedPartner[];
}

/** Partners by equal counts, in the order of the answer: within a group nobody stands before anybody. */
export function equalPartners(partners: readonly UnderusedPartner[]): EqualPartners[] {
  return [...Map.groupBy(partners, (one) => `${one.supported.length} ${one.reasons}`).values()].map(
    (group) => ({
      areas: group[0]?.supported.length ?? 0,
      reasons: group[0]?.reasons ?? 0,
      partners: group,
    }),
  );
}

/** Partners whose card holds every word of `text` and whose dismissal passes. */
export function filterUnderused(
  partners: readonly UnderusedPartner[],
  text: string,
  dismissed: DismissedFilter,
  lang: Lang,
  kept: ReadonlySet<string>,
): UnderusedPartner[] {
  const words = wordsOf(text);
  return partners.filter(
    (one) =>
      one.supported.length > 0 &&
      passesDismissed(one, dismissed, kept) &&
      holdsAll(
        [
          one.actor.name,
          one.sentence[lang],
          one.dismissal?.reason ?? '',
          ...one.used.map(({ area }) => area.name),
          ...one.supported.flatMap(({ area, reasons }) => [
            area.name,
            ...reasons.map(({ text }) => text[lang]),
          ]),
        ].join(' '),
        words,
      ),
  );
}
