import type { NodeLabel } from '../schema/relation-kinds.ts';
import { compareText } from '../schema/compare-text.ts';
import type { Findable } from './findable.ts';

/**
 * How well a wording met the query; smaller is better. `placed`: the whole name, the other words say where. `joined`: the
 * whole name, but for blanks; `nearly`: but for its ending. `prefix`: it begins so; `begun`: its words do. `topic`: it speaks of what was asked for.
 * `contained`: in the middle of a word.
 */
export const MatchGrade = {
  name: 0,
  alias: 1,
  placed: 2,
  joined: 3,
  nearly: 4,
  prefix: 5,
  words: 6,
  begun: 7,
  typo: 8,
  topic: 9,
  contained: 10,
} as const;
export type MatchGrade = (typeof MatchGrade)[keyof typeof MatchGrade];

/** An entry with the wording that met the query best. */
export interface Met {
  readonly entry: Findable;
  readonly matched: string;
  readonly grade: MatchGrade;
  /** What was forgiven: two for a typing error, one for a mistyped beginning. */
  readonly edits: number;
  /** Asked words of which only the beginning was met. */
  readonly begun: number;
  /** Asked words that only say where it is. */
  readonly placed: number;
  /** Words of the matched wording that were not asked for. */
  readonly spare: number;
  /** Positions of asked words that it lacks. */
  readonly missed: readonly number[];
  /** How much the missed words would have told. */
  readonly lost: number;
}

/** By grade. Within a tier the kind of node decides first: a body beats a measure that begins with the same word. */
const tierOf: readonly number[] = [0, 0, 0, 0, 1, 2, 2, 2, 3, 4, 5];

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

/** Which of two wordings met the query better; negative if the first. */
export function compareMet(a: Met, b: Met): number {
  return compareTier(a, b) || a.grade - b.grade || a.placed - b.placed || a.spare - b.spare;
}

/**
 * Orders hits: how much of the query and how well it was met, bodies and areas before measures, named before collective,
 * often named first; `usage` tells how often.
 */
export function compareHits(a: Met, b: Met, usage: (entry: Findable) => number): number {
  return (
    compareTier(a, b) ||
    kindRank(a.entry) - kindRank(b.entry) ||
    compareMet(a, b) ||
    usage(b.entry) - usage(a.entry) ||
    compareText(a.entry.name, b.entry.name) ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** Of mistyped names the one meant is nearest to what was typed, whatever it is. */
function compareTier(a: Met, b: Met): number {
  return (
    a.missed.length - b.missed.length ||
    a.lost - b.lost ||
    (tierOf[a.grade] ?? 0) - (tierOf[b.grade] ?? 0) ||
    a.edits - b.edits ||
    (a.edits === 0 ? 0 : a.placed - b.placed || a.begun - b.begun || a.spare - b.spare)
  );
}

/** The order of kinds: bodies and areas first, of bodies the named ones. */
export function kindRank({ label, status }: Findable): number {
  return (labelOrder[label] ?? 5) * 4 + (status === null ? 0 : statusOrder[status]);
}
