import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';

export interface AlsoNamed {
  readonly document: string;
  readonly answer: 'same' | 'partly' | 'not';
  /** Names of the areas that name the partner there. */
  readonly areas: readonly string[];
}

/**
 * Whether the other programmes of the same town name the same partner, and in the same areas. Documents without rows
 * cannot name anybody in an area and are left out: a year without a programme is not a zero.
 */
export function alsoNamed(
  evidence: readonly Evidence[],
  chosen: readonly string[],
  documents: readonly DocumentAnswer[],
): AlsoNamed[] {
  const towns = new Set(documents.filter((one) => chosen.includes(one.id)).map((one) => one.municipality.id));
  const here = areasIn(evidence, chosen);
  return documents
    .filter((one) => !chosen.includes(one.id) && towns.has(one.municipality.id) && one.counts.rows > 0)
    .map((one) => {
      const there = areasIn(evidence, [one.id]);
      const same = there.size === here.size && [...there.keys()].every((id) => here.has(id));
      const answer = there.size === 0 ? 'not' : same ? 'same' : 'partly';
      return { document: one.id, answer, areas: [...there.values()] } as const;
    });
}

function areasIn(evidence: readonly Evidence[], documents: readonly string[]): Map<string, string> {
  return new Map(
    evidence
      .filter((one) => documents.includes(one.document.id) && one.review !== 'rejected')
      .map((one) => [one.area.id, one.area.name]),
  );
}
