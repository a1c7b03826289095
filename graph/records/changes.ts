import { z } from 'zod';
import type { Query } from '../engines/engine.ts';
import { ChangeId, ChangeKind } from '../schema/change.ts';
import { Role } from '../schema/role.ts';
import { NodeId } from '../schema/vocabulary.ts';

/**
 * A change as it stands in the graph, without its payload. `subject` is what it changes: `held` and `holds` are the
 * changes whose state held there before it and holds after it, absent where there is none. `touches` names the entries
 * of the registry it changes, `about` further ids of what it speaks of. `partOf` is the change that it is made and taken back with. `contentHash` tells a request sent again from another one under the same id.
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
  about: z.array(z.string()),
  contentHash: z.string(),
  summaryDe: z.string(),
  summaryEn: z.string(),
  reverts: ChangeId.optional(),
  base: ChangeId.optional(),
  revertedBy: ChangeId.optional(),
  partOf: ChangeId.optional(),
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
  about: z.array(z.string()).nullable(),
  contentHash: z.string(),
  summaryDe: z.string(),
  summaryEn: z.string(),
  reverts: nullable,
  base: nullable,
  revertedBy: nullable,
  partOf: nullable,
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

/** The changes that are made and taken back with one, the last one first. */
export const partsOfChange = {
  name: 'parts of a change',
  text: `
    MATCH (change:Change {partOf: $id})
    RETURN ${columns}
    ORDER BY version DESC`,
  params: z.strictObject({ id: ChangeId }),
  row: ChangeRecord,
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

/** Which of these changes were taken back, and by which. */
export const revertersOf = {
  name: 'what took changes back',
  text: `
    MATCH (change:Change)
    WHERE change.id IN $ids
    RETURN change.id AS id, change.version AS version, change.revertedBy AS revertedBy
    ORDER BY id`,
  params: z.strictObject({ ids: z.array(ChangeId) }),
  row: ChangeRecord.pick({ id: true, version: true, revertedBy: true }),
} satisfies Query;

/** What a page of the history is chosen by; `actor` is an entry that a change changes or speaks of. */
const filters = {
  document: { condition: 'change.document = $document', value: NodeId },
  town: { condition: 'change.town = $town', value: NodeId },
  kinds: { condition: 'change.kind IN $kinds', value: z.array(ChangeKind).min(1) },
  actor: {
    condition: "('actors:' + $actor IN change.touches OR $actor IN coalesce(change.about, []))",
    value: NodeId,
  },
} as const;
type FilterName = keyof typeof filters;
export type HistoryFilter = { readonly [Name in FilterName]?: z.input<(typeof filters)[Name]['value']> };

/** A page of the history: whole changes before a version that pass every filter that is given, newest first. */
export function historyPage(filter: HistoryFilter) {
  const given = (Object.keys(filters) as FilterName[]).filter((name) => filter[name] !== undefined);
  const conditions = [
    'change.version < $before',
    'change.partOf IS NULL',
    ...given.map((name) => filters[name].condition),
  ];
  return {
    name: ['page of the history', ...given].join(', '),
    text: `
    MATCH (change:Change)
    WHERE ${conditions.join(' AND ')}
    RETURN ${columns}
    ORDER BY version DESC
    LIMIT $limit`,
    params: z.strictObject({
      before: z.int(),
      limit: z.int(),
      ...Object.fromEntries(given.map((name) => [name, filters[name].value])),
    }),
    row: ChangeRecord,
  } satisfies Query;
}
