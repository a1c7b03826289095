import { compareProgrammes } from '../analysis/compare/compare.ts';
import { addedActors } from '../analysis/compare/compare-same-town.ts';
import type { CompareAnswer, CompareQuery } from '../schema/compare-answers.ts';
import { namingDocuments } from './naming-documents.ts';
import { programmes } from './programme.ts';
import type { Reading } from './reading.ts';

/** Two documents side by side. Throws UnknownNode. */
export async function compare(reading: Reading, query: CompareQuery): Promise<CompareAnswer> {
  const [a, b] = await programmes(reading, [query.a, query.b]);
  const sameTown = a.document.municipality === b.document.municipality;
  const added = sameTown ? addedActors(a, b, query) : [];
  return compareProgrammes(a, b, query, await namingDocuments(reading, added));
}
