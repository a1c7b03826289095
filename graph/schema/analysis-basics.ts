import { z } from 'zod';
import { Said } from './feedback.ts';
import { ActorRef } from './document-answers.ts';
import {
  Basis,
  Bilingual,
  DocumentForm,
  Lines,
  MeaningRule,
  MentionRole,
  NodeId,
  OrganisationalScope,
  PlanningStatus,
  ProductKind,
  ReviewState,
  TermKind,
} from './vocabulary.ts';

/** The document a finding or a comparison speaks of, with what decides whether it may be compared. */
export const ProgrammeRef = z.strictObject({
  id: NodeId,
  title: z.string(),
  municipality: NodeId,
  town: z.string(),
  year: z.int().nullable(),
  form: DocumentForm,
  scope: OrganisationalScope.nullable(),
  planning: PlanningStatus.nullable(),
  partnerColumn: z.boolean(),
});
export type ProgrammeRef = z.infer<typeof ProgrammeRef>;

/** An area: the product, or the section where the document has no products. */
export const AreaRef = z.strictObject({
  id: NodeId,
  name: z.string(),
  code: z.string().nullable(),
  kind: ProductKind.nullable(),
});
export type AreaRef = z.infer<typeof AreaRef>;

export const SectionRef = z.strictObject({ code: z.string(), title: z.string() });
export type SectionRef = z.infer<typeof SectionRef>;

/** A subject, target group or place that measures speak of and reviewed profiles name. */
export const TermRef = z.strictObject({ id: NodeId, kind: TermKind, name: Bilingual });
export type TermRef = z.infer<typeof TermRef>;

/**
 * One place in a document that a statement rests on: a mention (`mention`, `wording`, `actor`, `basis`, `review`,
 * `rule` and `role` set), or a row or measure without a name (those null). `lines` are lines of the document's source text.
 * `answer`: what the body itself says of the row.
 */
export const EvidenceLine = z.strictObject({
  document: NodeId,
  row: NodeId,
  section: SectionRef,
  area: AreaRef,
  measure: z.strictObject({ id: NodeId, title: z.string() }).nullable(),
  mention: NodeId.nullable(),
  wording: z.string().nullable(),
  actor: ActorRef.nullable(),
  basis: Basis.nullable(),
  review: ReviewState.nullable(),
  rule: MeaningRule.nullable(),
  role: MentionRole.nullable(),
  lines: Lines,
  answer: Said.optional(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/**
 * A body that another one may be, with its name as printed, and why: an open proposal, a printed name of nearly the
 * same words, one that abbreviates the other or means the same, one name inside the other, or names run together. Never merged for that; a person decides.
 */
export const MaybeSame = z.strictObject({
  actor: ActorRef,
  wording: z.string(),
  rule: z.enum(['proposal', 'near', 'meant', 'contained', 'run-together']),
});
export type MaybeSame = z.infer<typeof MaybeSame>;

/**
 * What every answer of an analysis says about itself. `ruleVersion` names the rules that made it (docs/methodik.md);
 * `rowsWithPartner` of `rows` name an identifiable or collective partner; `unreviewed` of `mentions` are open readings;
 * `blindSpots` is what the documents cannot tell, to be shown beneath every list.
 */
export const Limits = z.strictObject({
  ruleVersion: z.string(),
  rows: z.int(),
  rowsWithPartner: z.int(),
  mentions: z.int(),
  unreviewed: z.int(),
  blindSpots: z.array(Bilingual),
});
export type Limits = z.infer<typeof Limits>;
