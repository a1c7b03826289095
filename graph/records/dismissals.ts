import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { Dismissal } from '../schema/dismissal.ts';
import { NodeId } from '../schema/vocabulary.ts';

export const dismissalColumns = `
  dismissal.id AS id, dismissal.document AS document, dismissal.finding AS finding, dismissal.reason AS reason,
  dismissal.by AS by, dismissal.at AS at, dismissal.revokedAt AS revokedAt`;

/** By the versions they were made at: clocks may be set back. */
const newestFirst = `WITH dismissal
ORDER BY dismissal.version DESC, dismissal.id
RETURN ${dismissalColumns}`;

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
${newestFirst}`,
    params: z.strictObject({ document: NodeId }),
    row: Dismissal,
  },
  all: {
    name: 'all dismissals',
    text: `
MATCH (dismissal:Dismissal)
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
