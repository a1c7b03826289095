import type { DocumentAnswer } from '../../../graph/schema/document-answers.ts';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import type { Named } from '../../../graph/schema/named.ts';

export interface AlsoNamed {
  readonly document: string;
  readonly answer: 'same' | 'partly' | 'otherwise' | 'not';
  /** Names of the areas that name the partner there. */
  readonly areas: readonly string[];
  /** How else it is named there, where no area names it as a partner. */
  readonly ways: readonly Named[];
}

/**
 * Whether the other programmes of the same town name the same partner, and in the same areas; `otherwise` are the ways in
 * which documents name it besides as a partner. Documents without rows
 * cannot name anybody in an area and are left out: a year without a programme is not a zero.
 */
export function alsoNamed(
  evidence: readonly Evidence[],
  otherwise: readonly Named[],
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
      const ways = there.size > 0 ? [] : otherwise.filter(({ document }) => document === one.id);
      const named = same ? 'same' : 'partly';
      const answer = there.size > 0 ? named : ways.length > 0 ? 'otherwise' : 'not';
      return { document: one.id, answer, areas: [...there.values()], ways } as const;
    });
}

function areasIn(evidence: readonly Evidence[], documents: readonly string[]): Map<string, string> {
  return new Map(
    evidence
      .filter((one) => documents.includes(one.document.id) && one.ties)
      .map((one) => [one.area.id, one.area.name]),
  );
}
