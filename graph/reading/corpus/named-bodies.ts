import { namedBodies, type NamedWay, type RunArea } from '../../programme/named.ts';
import type { Lines } from '../../schema/vocabulary.ts';
import { everything } from '../scope.ts';
import { inScope, OfCorpus, OfExtract } from './derived.ts';
import type { Extract } from './extract.ts';
import { occurrences } from './occurrences.ts';
import type { SharedNames } from './shared-names.ts';

const inDocument = new OfExtract(namedIn);

/** By body, document by document in their order: how the documents in scope name it. */
export const namedInScope = new OfCorpus<ReadonlyMap<string, readonly NamedWay[]>>((all, scope) => {
  const found = new Map<string, NamedWay[]>();
  const occurring = occurrences.of(all);
  for (const extract of inScope(all, scope))
    for (const [body, ways] of inDocument.of(extract, all.names)) {
      const known = found.get(body);
      if (known !== undefined) known.push(...ways);
      // A body whose own name stands in documents out of scope only is not to be seen by a relative's name either.
      else if (scope === everything || isSeen(body)) found.set(body, [...ways]);
    }
  // What has grown has room for more, and nothing grows here again.
  for (const [body, ways] of found) found.set(body, ways.slice());
  return found;

  function isSeen(body: string): boolean {
    const times = occurring.get(body);
    return times === undefined || [...times.keys()].some((document) => scope.sees(document));
  }
});

function namedIn({ head, rows, names, entries }: Extract, { bodies, kin }: SharedNames) {
  const linesOf = new Map<string, Lines[]>();
  for (const { product, lines } of rows)
    if (product !== null) linesOf.set(product, [...(linesOf.get(product) ?? []), lines]);
  const areas = entries.flatMap(({ product, name, code, runBy }): RunArea[] => {
    const lines = linesOf.get(product);
    return lines === undefined || runBy === null ? [] : [{ id: product, name, code, runBy, lines }];
  });
  const printed = names
    .filter(({ target }) => bodies.has(target))
    .map(({ lineFrom, lineTo, row, ...name }) => {
      const lines: Lines = [lineFrom, lineTo];
      return { ...name, inRow: row !== null, lines };
    });
  return namedBodies(head.id, printed, areas, kin);
}
