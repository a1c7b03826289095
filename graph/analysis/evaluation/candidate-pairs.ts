import { closedAreas } from '../underused/closed-areas.ts';
import type { Area, Programme, ProgrammeActor } from '../../programme/programme.ts';
import { openAreas } from '../underused/underused-support.ts';
import type { Ties } from '../underused/underused-ties.ts';

/** A partner and an area it is not named in, which anybody might suggest. */
export interface Pair {
  readonly actor: ProgrammeActor;
  readonly area: Area;
}

export interface ScoredPair extends Pair {
  readonly score: number;
}

export function pairKey({ actor, area }: Pair): string {
  return `${area.id}|${actor.id}`;
}

/** Every pair a suggestion could name: what rules, baselines and chance choose from. */
export function candidatePairs(programme: Programme, ties: Ties): Pair[] {
  const closed = closedAreas(programme);
  return [...ties.named.values()].flatMap((actor) =>
    openAreas(ties, closed, actor).map((area) => ({ actor, area })),
  );
}

/** "The most named first": how many areas name the partner. */
export function byDegree(pairs: readonly Pair[], { areasOf }: Ties): ScoredPair[] {
  return highestFirst(pairs, ({ actor }) => areasOf.get(actor.id)?.size ?? 0);
}

/**
 * Preferential attachment: how many areas name the partner times how many partners the area names (A.-L. Barabási,
 * R. Albert: Emergence of scaling in random networks, Science 286 (1999), 509–512; as a link predictor D. Liben-Nowell,
 * J. Kleinberg: The link-prediction problem for social networks, JASIST 58 (2007), 1019–1031).
 */
export function byPreferentialAttachment(
  pairs: readonly Pair[],
  { areasOf, partnersOf }: Ties,
): ScoredPair[] {
  return highestFirst(
    pairs,
    ({ actor, area }) => (areasOf.get(actor.id)?.size ?? 0) * (partnersOf.get(area.id)?.size ?? 0),
  );
}

function highestFirst(pairs: readonly Pair[], scoreOf: (pair: Pair) => number): ScoredPair[] {
  return pairs.map((pair) => ({ ...pair, score: scoreOf(pair) })).sort((a, b) => b.score - a.score);
}

/** The first `count` pairs, and all that score as much as the last of them: ties are not broken by chance. */
export function withTies(pairs: readonly ScoredPair[], count: number): ScoredPair[] {
  const last = pairs[count - 1];
  if (last === undefined) return count === 0 ? [] : [...pairs];
  return pairs.filter(({ score }) => score >= last.score);
}
