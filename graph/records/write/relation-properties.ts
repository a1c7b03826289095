import { z } from 'zod';
import { Basis, EventRole, MeaningRule, MentionColumn, NodeId } from '../../schema/vocabulary.ts';

const none = z.strictObject({});
const participation = z.strictObject({
  mention: NodeId,
  role: EventRole,
  wording: z.string(),
  column: MentionColumn,
  document: NodeId,
  lineFrom: z.int(),
  lineTo: z.int(),
});

/** How sure the reading "this name means that body" is, from the rule that made it. */
export const Certainty = z.enum(['certain', 'probable', 'guess']);

/** Properties of the relations that are written as they are read; COOPERATES_WITH and MAYBE_SAME are derived. */
export const relationProperties = {
  ABOUT: none,
  IN: none,
  FOR: none,
  AT: z.strictObject({ basis: Basis }),
  MEANS: z.strictObject({ rule: MeaningRule, certainty: Certainty }),
  PART_OF: none,
  MEMBER_OF: none,
  INCLUDES: z.strictObject({ evidence: z.string() }),
  RUN_BY: z.strictObject({ document: NodeId }),
  MATCHES: z.strictObject({ kind: z.enum(['same', 'changed', 'immediate']), document: NodeId }),
  HOSTS: participation,
  FUNDS: participation,
  TAKES_PART: participation,
  NAMED_AT: participation,
} as const;

export type StoredRelationKind = keyof typeof relationProperties;

/** One relation to write: ends by id, then its properties. */
export interface StoredRelation<K extends StoredRelationKind> {
  readonly from: string;
  readonly to: string;
  readonly props: z.input<(typeof relationProperties)[K]>;
}
