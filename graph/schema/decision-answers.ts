import { z } from 'zod';
import { ChangeId } from './change.ts';
import {
  Decided,
  DecisionContent,
  DecisionKey,
  mostDecisions,
  NewDecision,
  PairDecision,
  Reason,
} from './decision.ts';
import { ActorRef } from './document-answers.ts';
import { ReviewKind } from './review-kind.ts';
import { Role } from './role.ts';
import { Bilingual, Lines, NodeId } from './vocabulary.ts';
import { ActorType } from './actor-types.ts';
import { ActorStatus } from './vocabulary.ts';

/** A decision to be taken back, by its key; `seen` as in NewDecision. */
export const Withdrawal = z.union([
  DecisionKey,
  z.strictObject({ key: DecisionKey, seen: NewDecision.shape.seen }),
]);
export type Withdrawal = z.infer<typeof Withdrawal>;

/** What a client sends: decisions to be made in one step, and those to be taken back in the same. */
export const DecisionsRequest = z
  .strictObject({
    decisions: z.array(NewDecision).max(mostDecisions).default([]),
    withdraw: z.array(Withdrawal).max(mostDecisions).default([]),
  })
  .refine(({ decisions, withdraw }) => decisions.length + withdraw.length > 0, {
    message: 'must decide or withdraw something',
  });
export type DecisionsRequest = z.infer<typeof DecisionsRequest>;

/**
 * A decision that holds now. `change` made it, at `at` (ISO), in the role `by`. `value`, for a property of an entry: what
 * is decided and what the registry states without the decision, in words; null: nothing.
 */
export const StandingDecision = Decided.extend({
  key: DecisionKey,
  change: ChangeId,
  at: z.iso.datetime(),
  by: Role.nullable(),
  summary: Bilingual,
  value: z.strictObject({ now: Bilingual.nullable(), before: Bilingual.nullable() }).optional(),
});
export type StandingDecision = z.infer<typeof StandingDecision>;

export const DecisionsAnswer = z.strictObject({ decisions: z.array(StandingDecision) });
export type DecisionsAnswer = z.infer<typeof DecisionsAnswer>;

/** What a request did: `change` is what taking it back names; null when everything was decided so before. */
export const DecisionsMade = z.strictObject({
  change: ChangeId.nullable(),
  version: z.int(),
  keys: z.array(DecisionKey),
});
export type DecisionsMade = z.infer<typeof DecisionsMade>;

/**
 * What loading a file of decisions did: `made` is the change that taking it back names, null where there was nothing to
 * decide. `unchanged` rows were decided so before; of each other row `faults` say why it was left out.
 */
export const DecisionsLoaded = z.strictObject({
  made: ChangeId.nullable(),
  decided: z.int(),
  unchanged: z.int(),
  faults: z.array(z.strictObject({ line: z.int(), what: Bilingual })),
});
export type DecisionsLoaded = z.infer<typeof DecisionsLoaded>;

/**
 * Where a wording is printed, or a row of an area that may be another (`mention` null). `area` is what the row is about;
 * `mention` opens the evidence; `measures` are titles: the one the name stands at, else all of the row.
 */
export const ReviewPlace = z.strictObject({
  document: NodeId,
  title: z.string(),
  mention: NodeId.nullable(),
  row: NodeId,
  section: z.string(),
  area: z.string(),
  wording: z.string(),
  /** Whether the reading here is open; others are shown because an answer changes them too. */
  open: z.boolean(),
  lines: Lines,
  measures: z.array(z.string()),
});
export type ReviewPlace = z.infer<typeof ReviewPlace>;

/** One of the answers offered, with what it changes in words; "later" is none. */
export const ReviewChoice = z
  .strictObject({
    label: Bilingual,
    effect: Bilingual,
    decisions: z.array(DecisionContent),
    /** Keys of decisions that it takes back. */
    withdraw: z.array(DecisionKey).optional(),
    /** Why, where that was said before. */
    reason: Reason.optional(),
  })
  .refine(({ decisions, withdraw = [] }) => decisions.length + withdraw.length > 0);
export type ReviewChoice = z.infer<typeof ReviewChoice>;

/**
 * One open question. `id` is the key of the decision that answers it. `ties` and `areas` are what hangs on it: ties that
 * rest on the names in question. An area is named by `areas` where the question is about areas.
 */
export const ReviewItem = z.strictObject({
  id: DecisionKey,
  kind: ReviewKind,
  town: z.strictObject({ id: NodeId, name: z.string() }).nullable(),
  question: Bilingual,
  why: z.array(Bilingual),
  actors: z.array(z.strictObject({ id: NodeId, name: z.string(), type: ActorType, status: ActorStatus })),
  areas: z.array(z.strictObject({ id: NodeId, name: z.string(), code: z.string().nullable() })),
  places: z.array(ReviewPlace),
  /** Places beyond those listed. */
  morePlaces: z.int(),
  effect: z.strictObject({ ties: z.int(), areas: z.int() }),
  choices: z.array(ReviewChoice),
  /** Whether the first choice is certain enough to be taken for several at once. */
  bulk: z.boolean(),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** Open questions, those on which most hangs first. */
export const ReviewAnswer = z.strictObject({
  items: z.array(ReviewItem),
  /** All that match, however many are listed. */
  total: z.int(),
  /** By kind, whatever kind is asked for. */
  counts: z.record(ReviewKind, z.int()),
  /** Decisions that hold in the towns asked for. */
  decided: z.int(),
  next: z.int().nullable(),
});
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

export const ExplainedPairQuery = z.strictObject({ one: NodeId, other: NodeId });
export type ExplainedPairQuery = z.infer<typeof ExplainedPairQuery>;

/**
 * Why two bodies are proposed as one or not: first the outcome with what decided it, then what each rule says.
 * `decided` is what a person decided of the two.
 */
export const ExplainedPair = z.strictObject({
  one: ActorRef,
  other: ActorRef,
  why: z.array(Bilingual),
  decided: z.strictObject({ key: DecisionKey, judged: PairDecision.shape.judged }).nullable(),
});
export type ExplainedPair = z.infer<typeof ExplainedPair>;

/** `about`: a body, thing or area that questions must speak of. */
export const ReviewQuery = z.strictObject({
  town: NodeId.optional(),
  document: NodeId.optional(),
  kind: ReviewKind.optional(),
  about: NodeId.optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type ReviewQuery = z.infer<typeof ReviewQuery>;
