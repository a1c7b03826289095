import { z } from 'zod';
import type { Engine, Query } from '../engines/engine.ts';
import { UnknownNode } from '../errors.ts';
import { Dismissal } from '../schema/dismissal.ts';
import { NodeId } from '../schema/vocabulary.ts';

export const dismissalColumns = `
  dismissal.id AS id, dismissal.document AS document, dismissal.finding AS finding, dismissal.reason AS reason,
  dismissal.by AS by, dismissal.at AS at, dismissal.revokedAt AS revokedAt`;

const newestFirst = 'ORDER BY at DESC, id';

export const dismissalQueries = {
  standing: {
    name: 'standing dismissals of a document',
    text: `
MATCH (dismissal:Dismissal {document: $document})
WHERE dismissal.revokedAt IS NULL
RETURN ${dismissalColumns}
ORDER BY finding`,
    params: z.strictObject({ document: NodeId }),
    row: Dismissal,
  },
  ofDocument: {
    name: 'dismissals of a document',
    text: `
MATCH (dismissal:Dismissal {document: $document})
RETURN ${dismissalColumns}
${newestFirst}`,
    params: z.strictObject({ document: NodeId }),
    row: Dismissal,
  },
  all: {
    name: 'all dismissals',
    text: `
MATCH (dismissal:Dismissal)
RETURN ${dismissalColumns}
${newestFirst}`,
    params: z.strictObject({}),
    row: Dismissal,
  },
  byId: {
    name: 'dismissal by id',
    text: `
MATCH (dismissal:Dismissal {id: $id})
RETURN ${dismissalColumns}`,
    params: z.strictObject({ id: z.string() }),
    row: Dismissal,
  },
} satisfies Record<string, Query>;

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
