import type { Transaction } from '../../engines/engine.ts';
import type { Bundle } from '../../schema/bundle.ts';
import { namedIn } from './effective-bundle.ts';
import type { DocumentDecisions } from './effective-bundle.ts';
import { meantBy, mergedAmong, standingFor } from './standing.ts';
import type { Decisions } from './standing.ts';

/** What is decided now of what a document says. */
export async function decisionsFor(tx: Transaction, printed: Bundle): Promise<DocumentDecisions> {
  const { id, municipality } = printed.document;
  const standing = await standingFor(tx, municipality, id);
  const meant = [...standing.values()].flatMap(({ about }) => meantBy(about));
  return documentDecisions(standing, await mergedAmong(tx, [...namedIn(printed), ...meant]));
}

export function documentDecisions(
  standing: Decisions,
  merged: ReadonlyMap<string, string>,
): DocumentDecisions {
  return { byKey: new Map([...standing].map(([key, { about }]) => [key, about])), merged };
}
