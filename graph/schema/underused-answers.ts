import { z } from 'zod';
import { AreaRef, EvidenceLine, Limits, ProgrammeRef, TermRef } from './analysis-basics.ts';
import { Dismissal } from './dismissal.ts';
import { ActorRef } from './document-answers.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

export const DocumentQuery = z.strictObject({ document: NodeId });
export type DocumentQuery = z.infer<typeof DocumentQuery>;

/** R1 type, R2 surroundings, R3 subject, R4 precedent. */
export const ReasonCode = z.enum(['R1', 'R2', 'R3', 'R4']);
export type ReasonCode = z.infer<typeof ReasonCode>;

/**
 * Why a partner may fit an area. `evidence` are the lines it rests on. R1: `partners` are those of the same type the
 * area names; R2: `through` are the areas that name the partner and share at least two `partners` with this area;
 * R3: `terms` of the partner's reviewed profile; R4: `evidence` lies in another document.
 */
export const Reason = z.strictObject({
  code: ReasonCode,
  text: Bilingual,
  partners: z.array(ActorRef),
  through: z.array(AreaRef),
  terms: z.array(TermRef),
  evidence: z.array(EvidenceLine),
});
export type Reason = z.infer<typeof Reason>;

/** A row or a merge without which the area would no longer have two reasons. */
export const Dependency = z.strictObject({ kind: z.enum(['row', 'merge']), id: z.string(), text: Bilingual });
export type Dependency = z.infer<typeof Dependency>;

/** An area outside those that name the partner, with at least two reasons. */
export const SupportedArea = z.strictObject({
  area: AreaRef,
  reasons: z.array(Reason),
  stable: z.boolean(),
  dependsOn: z.array(Dependency),
});
export type SupportedArea = z.infer<typeof SupportedArea>;

/**
 * A partner named in some areas with reasons to talk to it in others. `reasons` counts reasons over all supported
 * areas. `stable`: no removal of one row or one merge moves the set of supported areas. Never a rank or a share.
 */
export const UnderusedPartner = z.strictObject({
  key: z.string(),
  actor: ActorRef,
  used: z.array(z.strictObject({ area: AreaRef, evidence: z.array(EvidenceLine) })),
  supported: z.array(SupportedArea),
  reasons: z.int(),
  stable: z.boolean(),
  profile: z.array(TermRef),
  sentence: Bilingual,
  dismissal: Dismissal.nullable(),
});
export type UnderusedPartner = z.infer<typeof UnderusedPartner>;

/**
 * Ordered by number of supported areas, then of reasons, then by name; equal counts are equal. `notEligible` counts the
 * names of the document that cannot be looked at, and why.
 */
export const UnderusedAnswer = z.strictObject({
  document: ProgrammeRef,
  applicable: z.boolean(),
  why: Bilingual.nullable(),
  eligible: z.int(),
  notEligible: z.strictObject({
    collective: z.int(),
    internal: z.int(),
    placeholder: z.int(),
    unreviewed: z.int(),
  }),
  partners: z.array(UnderusedPartner),
  limits: Limits,
});
export type UnderusedAnswer = z.infer<typeof UnderusedAnswer>;
