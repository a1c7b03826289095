import type { Candidate, CandidateActor } from '../../identity/candidates/candidate.ts';
import { findCandidates } from '../../identity/candidates/find-candidates.ts';
import type { Extract } from '../corpus/extract.ts';
import type { SharedNames } from '../corpus/shared-names.ts';

/**
 * Pairs of bodies that may be one by their names, asked town by town: among those that its documents name, its own and
 * those above the towns.
 */
export function pairCandidates(documents: readonly Extract[], shared: SharedNames): Candidate[] {
  const towns = Map.groupBy(documents, ({ head }) => head.municipality);
  const found = [...towns.values()].flatMap((own) =>
    findCandidates(namedBodies(own, new Set(towns.keys()), shared)),
  );
  return [...new Map(found.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}

function namedBodies(
  documents: readonly Extract[],
  towns: ReadonlySet<string>,
  { bodies, kin }: SharedNames,
): CandidateActor[] {
  const printed = Map.groupBy(
    documents.flatMap(({ names }) => names),
    ({ target }) => target,
  );
  return [...printed].flatMap(([id, names]): CandidateActor[] => {
    const body = bodies.get(id);
    if (body === undefined) return [];
    const { name, type, status, aliases, place } = body;
    const [filed = ''] = id.split('/');
    return [
      {
        id,
        name,
        type,
        status,
        wordings: [...new Set([...aliases, ...names.map(({ wording }) => wording)])],
        // Entries are filed under the municipality they belong to; those above the towns belong to none.
        town: place.town !== null || towns.has(filed) ? filed : null,
        partOf: kin.wholesOf(id)[0] ?? null,
      },
    ];
  });
}
