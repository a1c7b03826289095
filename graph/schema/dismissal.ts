import { z } from 'zod';
import { Role } from './role.ts';
import { NodeId } from './vocabulary.ts';

/** Key of a finding: its kind (L1–L8, U for an underused partner) and the ids it speaks of, separated by bars. */
export const FindingKey = z
  .string()
  .max(400)
  .regex(/^(L[1-8]|U)(\|[A-Za-z0-9][A-Za-z0-9./-]*){1,4}$/, 'a key like L1|hilden-2024/I.b/040501');

/** "Verwerfen, weil …": what a client sends. */
export const NewDismissal = z.strictObject({
  document: NodeId,
  finding: FindingKey,
  reason: z.string().trim().min(3).max(500),
});
export type NewDismissal = z.infer<typeof NewDismissal>;

/**
 * A finding dismissed with a reason. Kept apart from the documents, so it holds after a reload. At most one is
 * standing per finding; a revoked one stays on record. `by` is the role of who dismissed it, `unstated` where they said
 * none; `at` and `revokedAt` are ISO times.
 */
export const Dismissal = z.strictObject({
  id: z.uuid(),
  document: NodeId,
  finding: FindingKey,
  reason: z.string(),
  by: Role,
  at: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Dismissal = z.infer<typeof Dismissal>;

/** Newest first. `found`: the finding still exists in the document as loaded now; null where it was revoked. */
export const DismissalsAnswer = z.strictObject({
  dismissals: z.array(Dismissal.extend({ found: z.boolean().nullable() })),
});
export type DismissalsAnswer = z.infer<typeof DismissalsAnswer>;
