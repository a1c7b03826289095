import type { ActorType } from '../../../graph/schema/actor-types.ts';
import { compareText } from '../../../graph/schema/compare-text.ts';
import type { Evidence } from '../../../graph/schema/detail-answers.ts';
import { ActorStatus, Basis, type ActorStatus as Status } from '../../../graph/schema/vocabulary.ts';

/** Mentions of one name, or in one area. `basis`: the strongest among them. */
export interface EvidenceGroup {
  readonly id: string;
  readonly name: string;
  /** What tells an area from another of its name. */
  readonly code: string | null;
  readonly type: ActorType | null;
  readonly status: Status | null;
  readonly basis: Basis;
  readonly unreviewed: number;
  readonly evidence: readonly Evidence[];
}

/**
 * The list a panel opens with: an area's partners, identifiable ones first, then collective names and the rest; or a
 * name's areas. By name; the mentions of a group stay in the order of the document.
 */
export function groupEvidence(evidence: readonly Evidence[], by: 'named' | 'area'): EvidenceGroup[] {
  const keyOf = (one: Evidence): string =>
    by === 'area' ? one.area.id : (one.actor?.id ?? one.target?.id ?? one.wording);
  return [...Map.groupBy(evidence, keyOf).entries()]
    .flatMap(([id, group]): EvidenceGroup[] => {
      const [first] = group;
      if (first === undefined) return [];
      const named = by === 'area' ? null : first.actor;
      return [
        {
          id,
          name: by === 'area' ? first.area.name : (named?.name ?? first.target?.name ?? first.wording),
          code: by === 'area' ? first.area.code : null,
          type: named?.type ?? null,
          status: named?.status ?? null,
          basis: Basis.options.find((basis) => group.some((one) => one.basis === basis)) ?? first.basis,
          unreviewed: group.filter((one) => one.review === 'open').length,
          evidence: group,
        },
      ];
    })
    .sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Things that are no partners stand last. */
function rank({ status }: EvidenceGroup): number {
  return status === null ? ActorStatus.options.length : ActorStatus.options.indexOf(status);
}
