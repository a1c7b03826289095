import type { Transaction } from '../../engines/engine.ts';
import { documentsOfTowns } from '../../records/decision-records.ts';
import type { Bundle } from '../../schema/bundle.ts';
import { namedIn } from './effective-bundle.ts';
import type { DocumentDecisions, EarlierReading } from './effective-bundle.ts';
import { meantBy, mergedAmong, standingFor } from './standing.ts';
import type { Decisions } from './standing.ts';

/** What is decided now of what a document says. */
export async function decisionsFor(tx: Transaction, printed: Bundle): Promise<DocumentDecisions> {
  const { id, municipality } = printed.document;
  const standing = await standingFor(tx, municipality, id);
  const meant = [...standing.values()].flatMap(({ about }) => meantBy(about));
  return documentDecisions(
    printed,
    standing,
    await mergedAmong(tx, [...namedIn(printed), ...meant]),
    await yearsOf(tx, printed, standing),
  );
}

/** `years`: of the town's other documents, as far as decisions name them. */
export function documentDecisions(
  { document: { id, year } }: Bundle,
  standing: Decisions,
  merged: ReadonlyMap<string, string>,
  years: ReadonlyMap<string, number>,
): DocumentDecisions {
  const abouts = [...standing.values()].map(({ about }) => about);
  const earlier = abouts.flatMap((about): EarlierReading[] => {
    const before = about.kind === 'mention' && about.document !== id ? years.get(about.document) : undefined;
    return about.kind === 'mention' && before !== undefined && year !== null && before < year
      ? [{ year: before, about }]
      : [];
  });
  return {
    byKey: new Map([...standing].map(([key, { about }]) => [key, about])),
    earlier: earlier.toSorted((a, b) => a.year - b.year),
    merged,
  };
}

async function yearsOf(
  tx: Transaction,
  { document: { id, municipality } }: Bundle,
  standing: Decisions,
): Promise<ReadonlyMap<string, number>> {
  const isElsewhere = [...standing.values()].some(
    ({ about }) => about.kind === 'mention' && about.document !== id,
  );
  if (!isElsewhere) return new Map();
  const loaded = await tx.run(documentsOfTowns, { towns: [municipality] });
  return new Map(loaded.flatMap((one) => (one.year === null ? [] : [[one.id, one.year] as const])));
}
