import type { Candidate, CandidateActor } from '../../identity/candidates/candidate.ts';
import { findCandidates } from '../../identity/candidates/find-candidates.ts';
import { candidateBody, printedWordings } from '../corpus/candidate-body.ts';
import type { Extract } from '../corpus/extract.ts';
import type { SharedNames } from '../corpus/shared-names.ts';

/**
 * Pairs of bodies that may be one by their names, asked town by town: among those that its documents name, its own and
 * those above the towns.
 */
export function pairCandidates(documents: readonly Extract[], shared: SharedNames): Candidate[] {
  const towns = Map.groupBy(documents, ({ head }) => head.municipality);
  const present = new Set(towns.keys());
  const named = (own: readonly Extract[]): CandidateActor[] =>
    [...printedWordings(own)].flatMap(([id, wordings]) => candidateBody(id, wordings, present, shared) ?? []);
  const found = [...towns.values()].flatMap((own) => findCandidates(named(own)));
  return [...new Map(found.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}
