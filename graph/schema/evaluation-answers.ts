import { z } from 'zod';
import { Limits, ProgrammeRef } from './analysis-basics.ts';
import { Bilingual, NodeId } from './vocabulary.ts';

/** `train`: the year suggestions are made from; `test`: a later document of the same town, whose new ties are looked at. */
export const EvaluationQuery = z.strictObject({ train: NodeId, test: NodeId });
export type EvaluationQuery = z.infer<typeof EvaluationQuery>;

/** Who made a suggestion: the rules R1–R4, the most-named partners first (degree), or chance. */
export const Origin = z.enum(['rule', 'degree', 'random']);
export type Origin = z.infer<typeof Origin>;

/** What a planner says of a suggestion without knowing its origin. */
export const Judgement = z.enum(['sensible', 'already', 'nonsense']);
export type Judgement = z.infer<typeof Judgement>;

/** `hits` of `suggested` pairs became new ties; `interval` is the 95 % Wilson interval of hits / suggested. */
export const Hits = z.strictObject({
  method: z.enum(['rules', 'degree', 'preferential-attachment']),
  suggested: z.int(),
  hits: z.int(),
  interval: z.tuple([z.number(), z.number()]),
});
export type Hits = z.infer<typeof Hits>;

/**
 * Suggestions of one year against the new ties of a later one. Below 10 new ties there are no figures (`results`
 * empty); 10–29 figures with interval and a warning; from 30 on without the warning.
 */
export const EvaluationAnswer = z.strictObject({
  train: ProgrammeRef,
  test: ProgrammeRef,
  newTies: z.int(),
  verdict: z.enum(['too-few', 'with-warning', 'figures']),
  sentence: Bilingual,
  results: z.array(Hits),
  limits: Limits,
});
export type EvaluationAnswer = z.infer<typeof EvaluationAnswer>;

/** Judgements received for one document, by origin. `forms`: how many filled judging forms. Cells left blank are not counted. */
export const JudgementsAnswer = z.strictObject({
  document: NodeId,
  forms: z.int(),
  counts: z.array(z.strictObject({ origin: Origin, sensible: z.int(), already: z.int(), nonsense: z.int() })),
});
export type JudgementsAnswer = z.infer<typeof JudgementsAnswer>;

/**
 * What became of a judging form that was handed in. `read` judgements were stored, `blank` cells left out; `judgements` counts
 * everything received for the document so far.
 */
export const JudgementsReceipt = z.strictObject({
  form: z.uuid(),
  read: z.int(),
  blank: z.int(),
  judgements: JudgementsAnswer,
});
export type JudgementsReceipt = z.infer<typeof JudgementsReceipt>;

/** A judged pair as it is kept; `origins` because one pair may come from several. */
export const JudgedPair = z.strictObject({
  area: NodeId,
  actor: NodeId,
  origins: z.array(Origin).min(1),
  judgement: Judgement,
});
export type JudgedPair = z.infer<typeof JudgedPair>;

/** One filled form; the same `id` sent again replaces the earlier one. */
export const JudgedForm = z.strictObject({
  id: z.uuid(),
  document: NodeId,
  pairs: z.array(JudgedPair),
});
export type JudgedForm = z.infer<typeof JudgedForm>;
