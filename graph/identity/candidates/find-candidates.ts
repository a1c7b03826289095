import { compareText } from '../../schema/compare-text.ts';
import type { Candidate, CandidateActor } from './candidate.ts';
import { comparedActors } from './compared-actor.ts';
import { surestReason } from './find-reason.ts';
import { objections } from './objections.ts';
import { pairsWorthComparing } from './pairs-worth-comparing.ts';

/**
 * Pairs of bodies that may be one, by their names alone: proposals for a person to judge. Sorted by the ids of both,
 * whatever the order of the bodies.
 */
export function findCandidates(actors: readonly CandidateActor[]): Candidate[] {
  return [...pairsWorthComparing(comparedActors(actors))]
    .filter(([a, b]) => !objections.some(({ forbids }) => forbids(a, b)))
    .flatMap(([a, b]) => {
      const found = surestReason(a, b);
      return found === null ? [] : [{ a: a.actor.id, b: b.actor.id, ...found }];
    })
    .sort((one, other) => compareText(one.a, other.a) || compareText(one.b, other.b));
}
