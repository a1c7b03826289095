import { UnknownNode } from '../errors.ts';
import { dismissalQueries } from '../records/dismissals.ts';
import type { DismissalsAnswer } from '../schema/dismissal.ts';
import { findingsNow } from './findings-now.ts';
import { findingKeys } from './finding-keys.ts';
import type { Reading } from './reading.ts';

/**
 * Every dismissal, or those of one document (loaded or not), newest first, each with whether its finding still exists.
 */
export async function dismissalList(reading: Reading, document?: string): Promise<DismissalsAnswer> {
  const dismissals =
    document === undefined
      ? await reading.read(dismissalQueries.all, {})
      : await reading.read(dismissalQueries.ofDocument, { document });
  const standing = dismissals.filter(({ revokedAt }) => revokedAt === null);
  const now = await findingsNow(
    reading,
    standing.map(({ finding }) => finding),
  );
  const called = (finding: string): string => now.get(finding) ?? finding;
  const found = new Set<string>();
  for (const [id, own] of Map.groupBy(standing, (dismissal) => dismissal.document)) {
    const wanted = own.map(({ finding }) => called(finding));
    for (const key of await keysNow(reading, id, wanted)) found.add(`${id} ${key}`);
  }
  return {
    dismissals: dismissals.map((dismissal) => ({
      ...dismissal,
      found:
        dismissal.revokedAt === null ? found.has(`${dismissal.document} ${called(dismissal.finding)}`) : null,
    })),
  };
}

/** A document that is not loaded has no findings. */
async function keysNow(
  reading: Reading,
  document: string,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  try {
    return await findingKeys(reading, document, wanted);
  } catch (error) {
    if (error instanceof UnknownNode) return new Set();
    throw error;
  }
}
