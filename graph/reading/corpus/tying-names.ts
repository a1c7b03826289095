import { inScope, OfCorpus } from './derived.ts';
import type { Extract, ExtractName, ExtractRow } from './extract.ts';

/** A name in a row that ties its area to the body it means. */
export interface TyingName extends ExtractName {
  readonly row: ExtractRow;
}

/** The names of some documents that tie, by the body they mean. */
export function tyingNames(documents: readonly Extract[]): ReadonlyMap<string, readonly TyingName[]> {
  const found = new Map<string, TyingName[]>();
  for (const { names } of documents)
    for (const name of names) {
      if (!isTying(name)) continue;
      const known = found.get(name.target);
      if (known === undefined) found.set(name.target, [name]);
      else known.push(name);
    }
  // What has grown has room for more, and nothing grows here again.
  for (const [body, names] of found) found.set(body, names.slice());
  return found;
}

/** As `tyingNames`, of all documents in scope. */
export const allTyingNames = new OfCorpus((all, scope) => tyingNames(inScope(all, scope)));

function isTying(name: ExtractName): name is TyingName {
  return name.ties && name.row !== null;
}
