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
  const found = [...towns.values()].flatMap((own) => candidatesAmong(named(own)));
  return [...new Map(found.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}

/** Towns whose pairs are kept: a decision concerns the names of one town, and those of the others stay as they are. */
const mostKept = 500;
const kept = new Map<string, readonly Candidate[]>();

/** The pairs among these bodies; compared once as long as nothing about any of them changes. */
function candidatesAmong(bodies: readonly CandidateActor[]): readonly Candidate[] {
  const key = JSON.stringify(bodies);
  const found = kept.get(key) ?? findCandidates(bodies);
  kept.delete(key);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return found;
}
