import { z } from 'zod';
import type { Query } from '../../engines/engine.ts';
import { dismissalColumns } from '../dismissals.ts';
import { Dismissal } from '../../schema/dismissal.ts';
import { NodeId } from '../../schema/vocabulary.ts';

/** The one dismissal of a finding that holds, if there is one. */
export const standingDismissal = {
  name: 'standing dismissal of a finding',
  text: `
    MATCH (dismissal:Dismissal {document: $document})
    WHERE dismissal.finding = $finding AND dismissal.revokedAt IS NULL
    RETURN ${dismissalColumns}`,
  params: z.strictObject({ document: NodeId, finding: z.string() }),
  row: Dismissal,
} satisfies Query;

/** `version` is the graph's after it was made. A dismissal belongs to nobody's document: it carries no `Entity`, so replacing and removing leave it alone. */
export const createDismissal = {
  name: 'create dismissal',
  text: `
    CREATE (dismissal:Dismissal {id: $dismissal.id})
    SET dismissal += $dismissal`,
  params: z.strictObject({ dismissal: Dismissal.omit({ revokedAt: true }).extend({ version: z.int() }) }),
  row: z.never(),
} satisfies Query;

export const revokeDismissal = {
  name: 'revoke dismissal',
  text: `
    MATCH (dismissal:Dismissal {id: $id})
    SET dismissal.revokedAt = $at`,
  params: z.strictObject({ id: z.uuid(), at: z.iso.datetime() }),
  row: z.never(),
} satisfies Query;

export const renewDismissal = {
  name: 'let a revoked dismissal hold again',
  text: `
    MATCH (dismissal:Dismissal {id: $id})
    REMOVE dismissal.revokedAt`,
  params: z.strictObject({ id: z.uuid() }),
  row: z.never(),
} satisfies Query;
