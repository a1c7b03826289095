import type { Scope } from '../scope.ts';
import type { Corpus } from './corpus.ts';
import { occurrences } from './occurrences.ts';

/** Whether a body, thing or area may be seen: some document in scope holds it, or none does. */
export function seenBodies(all: Corpus, scope: Scope): (id: string) => boolean {
  const occurring = occurrences.of(all);
  return (id) => {
    const times = occurring.get(id);
    return times === undefined || [...times.keys()].some((document) => scope.sees(document));
  };
}
