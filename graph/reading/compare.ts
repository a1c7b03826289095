import { compareProgrammes } from '../analysis/compare/compare.ts';
import { addedActors } from '../analysis/compare/compare-same-town.ts';
import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import type { CompareAnswer, CompareQuery } from '../schema/compare-answers.ts';
import { namingDocuments } from './naming-documents.ts';
import { loadProgrammes } from './programmes.ts';

/** Two documents side by side. Throws UnknownNode. */
export async function compare(
  engine: Engine,
  query: CompareQuery,
  signal?: AbortSignal,
): Promise<CompareAnswer> {
  const [a, b] = await loadProgrammes(engine, [query.a, query.b], signal);
  if (a === undefined) throw new UnknownNode(query.a);
  if (b === undefined) throw new UnknownNode(query.b);
  const sameTown = a.document.municipality === b.document.municipality;
  const added = sameTown ? addedActors(a, b, query) : [];
  return compareProgrammes(a, b, query, await namingDocuments(engine, added, signal));
}
