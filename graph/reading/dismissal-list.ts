import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { dismissalQueries } from '../records/dismissals.ts';
import type { DismissalsAnswer } from '../schema/dismissal.ts';
import { findingKeys } from './finding-keys.ts';

/**
 * Every dismissal, or those of one document (loaded or not), newest first, each with whether its finding still exists.
 */
export async function dismissalList(
  engine: Engine,
  document?: string,
  signal?: AbortSignal,
): Promise<DismissalsAnswer> {
  const dismissals =
    document === undefined
      ? await engine.read(dismissalQueries.all, {}, signal)
      : await engine.read(dismissalQueries.ofDocument, { document }, signal);
  const standing = dismissals.filter(({ revokedAt }) => revokedAt === null);
  const found = new Set<string>();
  for (const [id, own] of Map.groupBy(standing, (dismissal) => dismissal.document)) {
    const wanted = own.map(({ finding }) => finding);
    for (const key of await keysNow(engine, id, wanted, signal)) found.add(`${id} ${key}`);
  }
  return {
    dismissals: dismissals.map((dismissal) => ({
      ...dismissal,
      found: dismissal.revokedAt === null ? found.has(`${dismissal.document} ${dismissal.finding}`) : null,
    })),
  };
}

/** A document that is not loaded has no findings. */
async function keysNow(
  engine: Engine,
  document: string,
  wanted: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlySet<string>> {
  try {
    return await findingKeys(engine, document, wanted, signal);
  } catch (error) {
    if (error instanceof UnknownNode) return new Set();
    throw error;
  }
}
