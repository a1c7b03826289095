import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ChangeId } from '../schema/change.ts';
import { Role } from '../schema/dismissal.ts';
import { NodeId } from '../schema/vocabulary.ts';

/**
 * A change as it stands in the graph, without its payload. `subject` is what it changes: `held` and `holds` are the
 * changes whose state held there before it and holds after it, absent where there is none. `touches` names the entries
 * of the registry it changes. `contentHash` tells a request sent again from another one under the same id.
 */
export const StoredChange = z.strictObject({
  id: ChangeId,
  version: z.int(),
  kind: z.string(),
  at: z.iso.datetime(),
  account: z.string().optional(),
  role: Role.optional(),
  speaksFor: NodeId.optional(),
  town: NodeId.optional(),
  document: NodeId.optional(),
  note: z.string().optional(),
  subject: z.string(),
  held: ChangeId.optional(),
  holds: ChangeId.optional(),
  touches: z.array(z.string()),
  contentHash: z.string(),
  summaryDe: z.string(),
  summaryEn: z.string(),
  reverts: ChangeId.optional(),
  base: ChangeId.optional(),
  revertedBy: ChangeId.optional(),
});
export type StoredChange = z.infer<typeof StoredChange>;

const nullable = z.string().nullable();

/** As it is read: what is absent is null. */
export const ChangeRecord = z.strictObject({
  id: ChangeId,
  version: z.int(),
  kind: z.string(),
  at: z.iso.datetime(),
  account: nullable,
  role: Role.nullable(),
  speaksFor: nullable,
  town: nullable,
  document: nullable,
  note: nullable,
  subject: z.string(),
  held: nullable,
  holds: nullable,
  touches: z.array(z.string()).nullable(),
  contentHash: z.string(),
  summaryDe: z.string(),
  summaryEn: z.string(),
  reverts: nullable,
  base: nullable,
  revertedBy: nullable,
});
export type ChangeRecord = z.infer<typeof ChangeRecord>;

const columns = Object.keys(ChangeRecord.shape)
  .map((name) => `change.${name} AS ${name}`)
  .join(', ');

export const createChanges = {
  name: 'create changes',
  text: `
    UNWIND $rows AS row
    CREATE (change:Change {id: row.id})
    SET change += row`,
  params: z.object({ rows: z.array(StoredChange) }),
  row: z.never(),
} satisfies Query;

export const markReverted = {
  name: 'mark a change as taken back',
  text: `
    MATCH (change:Change {id: $of})
    SET change.revertedBy = $by`,
  params: z.strictObject({ of: ChangeId, by: ChangeId }),
  row: z.never(),
} satisfies Query;

/** What a request did when it was first received. */
export const changeById = {
  name: 'change by id',
  text: `
    MATCH (change:Change {id: $id})
    RETURN ${columns}`,
  params: z.strictObject({ id: z.string() }),
  row: ChangeRecord,
} satisfies Query;

/** Everything that was done to one subject, newest first. */
export const changesOfSubject = {
  name: 'changes of a subject',
  text: `
    MATCH (change:Change {subject: $subject})
    RETURN ${columns}
    ORDER BY version DESC`,
  params: z.strictObject({ subject: z.string() }),
  row: ChangeRecord,
} satisfies Query;

/** The last thing that was done to one subject. */
export const lastChangeOfSubject = {
  name: 'last change of a subject',
  text: `
    MATCH (change:Change {subject: $subject})
    RETURN change.holds AS holds, change.version AS version
    ORDER BY version DESC
    LIMIT 1`,
  params: z.strictObject({ subject: z.string() }),
  row: ChangeRecord.pick({ holds: true, version: true }),
} satisfies Query;

/** Changes whose ids begin alike, oldest first. */
export const changesFrom = {
  name: 'changes of one origin',
  text: `
    MATCH (change:Change)
    WHERE change.id STARTS WITH $prefix
    RETURN ${columns}
    ORDER BY version`,
  params: z.strictObject({ prefix: z.string().min(1) }),
  row: ChangeRecord,
} satisfies Query;

const page = z.strictObject({ before: z.int(), limit: z.int() });
const newestFirst = `RETURN ${columns}
    ORDER BY version DESC
    LIMIT $limit`;

/** A page of the history: changes before a version, newest first. */
export const historyPage = {
  name: 'page of the history',
  text: `
    MATCH (change:Change)
    WHERE change.version < $before
    ${newestFirst}`,
  params: page,
  row: ChangeRecord,
} satisfies Query;

export const documentHistoryPage = {
  name: "page of a document's history",
  text: `
    MATCH (change:Change {document: $document})
    WHERE change.version < $before
    ${newestFirst}`,
  params: page.extend({ document: NodeId }),
  row: ChangeRecord,
} satisfies Query;
