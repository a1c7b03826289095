import type { NodeLabel } from '../schema/relation-kinds.ts';
import { compareText } from '../schema/compare-text.ts';
import type { Findable, Occurrence } from './findable.ts';

/** How well a wording met the query; smaller is better. */
export const MatchGrade = { name: 0, alias: 1, prefix: 2, words: 3, typo: 4, contained: 5 } as const;
export type MatchGrade = (typeof MatchGrade)[keyof typeof MatchGrade];

export interface RankedHit {
  readonly entry: Findable;
  readonly occurrence: Occurrence;
  readonly matched: string;
  readonly grade: MatchGrade;
  /** Words of the matched wording that were not asked for. */
  readonly spare: number;
}

/** Grades between which the kind of node decides first: a body beats a measure that begins with the same word. */
const tier: Readonly<Record<MatchGrade, number>> = { 0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 5: 3 };

const labelOrder: Readonly<Partial<Record<NodeLabel, number>>> = {
  Actor: 0,
  Product: 0,
  Municipality: 1,
  Programme: 2,
  Channel: 2,
  TargetGroup: 2,
  Place: 2,
  Event: 2,
  Document: 3,
  Section: 3,
  Goal: 4,
  Measure: 4,
};

const statusOrder = { identifiable: 0, collective: 1, internal: 2, placeholder: 3 } as const;

/** Orders hits: how well it matched, bodies and areas before measures, named before collective, often named first. */
export function compareHits(a: RankedHit, b: RankedHit): number {
  return (
    tier[a.grade] - tier[b.grade] ||
    labelRank(a.entry) - labelRank(b.entry) ||
    statusRank(a.entry) - statusRank(b.entry) ||
    a.grade - b.grade ||
    a.spare - b.spare ||
    b.occurrence.usage - a.occurrence.usage ||
    compareText(a.entry.name, b.entry.name) ||
    compareText(a.entry.id, b.entry.id)
  );
}

function labelRank(entry: Findable): number {
  return labelOrder[entry.label] ?? 5;
}

function statusRank(entry: Findable): number {
  return entry.status === null ? 0 : statusOrder[entry.status];
}
