import type { CandidateActor } from '../../identity/candidates/candidate.ts';
import type { Extract } from './extract.ts';
import type { Scope } from '../scope.ts';
import type { Corpus } from './corpus.ts';
import { inScope } from './derived.ts';
import { seenBodies } from './seen-bodies.ts';
import type { SharedNames } from './shared-names.ts';

/**
 * A body as the search for doubles needs it, with how documents print it; nothing for what is no body. `towns` are those
 * that documents are about: entries are filed under the municipality they belong to, those above the towns under none.
 */
export function candidateBody(
  id: string,
  printed: Iterable<string>,
  towns: ReadonlySet<string>,
  { bodies, kin }: SharedNames,
): CandidateActor | null {
  const body = bodies.get(id);
  if (body === undefined) return null;
  const { name, type, status, aliases, place } = body;
  const [filed = ''] = id.split('/');
  return {
    id,
    name,
    type,
    status,
    wordings: [...new Set([...aliases, ...printed])],
    town: place.town !== null || towns.has(filed) ? filed : null,
    partOf: kin.wholesOf(id)[0] ?? null,
  };
}

/** All bodies that a reader may see, with how the documents in scope print them. */
export function candidatesInScope(all: Corpus, scope: Scope, towns: ReadonlySet<string>): CandidateActor[] {
  const printed = printedWordings(inScope(all, scope));
  return [...all.names.bodies.keys()]
    .filter(seenBodies(all, scope))
    .flatMap((id) => candidateBody(id, printed.get(id) ?? [], towns, all.names) ?? []);
}

/** The wordings under which some documents print what they name, by what is meant. */
export function printedWordings(documents: readonly Extract[]): ReadonlyMap<string, ReadonlySet<string>> {
  const printed = new Map<string, Set<string>>();
  for (const { names } of documents)
    for (const { target, wording } of names) {
      const known = printed.get(target) ?? new Set();
      printed.set(target, known.add(wording));
    }
  return printed;
}
