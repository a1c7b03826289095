import { z } from 'zod';
import { ChangeSummary } from './change-answers.ts';
import { Dismissal } from './dismissal.ts';
import { Bilingual } from './vocabulary.ts';

/** Stable codes of the errors a client can meet. */
export const ProblemCode = z.enum([
  'invalid-request',
  'not-found',
  'method-not-allowed',
  'conflict',
  'cannot-decide',
  'precondition-failed',
  'precondition-required',
  'cross-site',
  'only-local',
  'misdirected',
  'too-large',
  'unsupported-media-type',
  'too-many-requests',
  'graph-unavailable',
  'graph-slow',
  'storage-full',
  'storage-unwritable',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/**
 * RFC 9457 problem details; `errors` point into the request, `requestId` is what to tell the operator;
 * `standing` is the dismissal that stands in the way of another one, `later` are the changes that rest on the one that
 * should be taken back, newest first; `reason` says in words why a decision cannot hold or a town cannot be added.
 */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), detail: z.string() })).optional(),
  standing: Dismissal.optional(),
  later: z.array(ChangeSummary).optional(),
  reason: Bilingual.optional(),
});
export type Problem = z.infer<typeof Problem>;
