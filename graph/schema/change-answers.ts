import { z } from 'zod';
import { Author, ChangeId, ChangeKind } from './change.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

/**
 * One change in the history. `version` is the graph's version after it and gives the order; `at` is an ISO time.
 * `reverts` is the change it took back, `revertedBy` the last one that took it back, each null where there is none.
 * `revertedIn` is the version of that one. `stands`: it counts, for nobody took it back, or taking it back was taken back. `before` is the change whose state
 * holds again where it is taken back, null where there was nothing before it.
 */
export const ChangeSummary = z.strictObject({
  id: ChangeId,
  version: z.int(),
  at: z.iso.datetime(),
  kind: z.string(),
  by: Author,
  town: NodeId.nullable(),
  document: NodeId.nullable(),
  note: z.string().nullable(),
  summary: Bilingual,
  reverts: ChangeId.nullable(),
  revertedBy: ChangeId.nullable(),
  revertedIn: z.int().nullable(),
  stands: z.boolean(),
  before: ChangeId.nullable(),
});
export type ChangeSummary = z.infer<typeof ChangeSummary>;

/** Which changes: of a document, of a town, of some kinds, and those that name an actor. */
export const ChangesFilter = z.strictObject({
  document: NodeId.optional(),
  town: NodeId.optional(),
  kind: z.array(ChangeKind).min(1).optional(),
  actor: NodeId.optional(),
});
export type ChangesFilter = z.output<typeof ChangesFilter>;

/** Which part of the history: older than `cursor` (as `next` gave it), at most `limit` changes. */
export const ChangesQuery = ChangesFilter.extend({
  cursor: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ChangesQuery = z.output<typeof ChangesQuery>;

/** Newest first; `next` is the cursor of the following page, null on the last one. */
export const ChangesAnswer = z.strictObject({
  changes: z.array(ChangeSummary),
  next: z.int().nullable(),
});
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;

/** What a client says when it takes a change back. */
export const RevertRequest = z.strictObject({ note: z.string().trim().min(1).max(500).optional() });
export type RevertRequest = z.infer<typeof RevertRequest>;
