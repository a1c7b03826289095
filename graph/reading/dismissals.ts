import type { Engine } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { dismissalQueries } from '../records/dismissals.ts';
import type { Dismissal } from '../schema/dismissal.ts';

/** The dismissals of a document that hold, by the key of the finding they dismiss; also for a document that is gone. */
export async function standingDismissals(
  engine: Engine,
  document: string,
  signal?: AbortSignal,
): Promise<Map<string, Dismissal>> {
  const standing = await engine.read(dismissalQueries.standing, { document }, signal);
  return new Map(standing.map((dismissal) => [dismissal.finding, dismissal]));
}

/** One dismissal, revoked or not. Throws UnknownNode. */
export async function dismissal(engine: Engine, id: string, signal?: AbortSignal): Promise<Dismissal> {
  const [found] = await engine.read(dismissalQueries.byId, { id }, signal);
  if (!found) throw new UnknownNode(id);
  return found;
}
