import { z } from 'zod';
import { NodeId } from './vocabulary.ts';

/** What a person can decide about names: same body, different bodies, its type, no partner, what a code means. */
export const DecisionKind = z.enum(['same', 'different', 'type', 'reject', 'code-meaning']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/**
 * A decision about one name or a pair of names. Kept apart from the data and replayed over it; `revokes` takes back an
 * earlier one. `by` is the role of who decided, never a person's name; `at` is an ISO time.
 */
export const Decision = z.strictObject({
  id: z.uuid(),
  kind: DecisionKind,
  subjects: z.array(NodeId).min(1).max(2),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().min(1),
  by: z.string().min(1),
  at: z.iso.datetime(),
  revokes: z.uuid().optional(),
});
export type Decision = z.infer<typeof Decision>;
