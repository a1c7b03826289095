import { z } from 'zod';
import { ProgrammeRef } from './analysis-basics.ts';
import { ActorRef } from './document-answers.ts';
import { AnsweredAs, FeedbackWords } from './feedback.ts';
import { Bilingual, Lines, NodeId } from './vocabulary.ts';

export const FeedbackQuery = z.strictObject({ partner: NodeId, document: NodeId });
export type FeedbackQuery = z.infer<typeof FeedbackQuery>;

/** One row that names the body; `place` is the row as answers know it again, `measures` are titles in own words. */
export const FeedbackRow = z.strictObject({
  place: z.string(),
  section: z.string(),
  area: z.string(),
  measures: z.array(z.string()),
  wordings: z.array(z.string()),
  lines: Lines,
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;

/**
 * What a body is asked about one document: the rows that name it, and nothing of others. `areas` are those it may say it
 * is missing in, each with the row an answer about it goes to.
 */
export const FeedbackSheet = z.strictObject({
  actor: ActorRef,
  document: ProgrammeRef,
  rows: z.array(FeedbackRow),
  areas: z.array(z.strictObject({ place: z.string(), name: z.string(), code: z.string().nullable() })),
});
export type FeedbackSheet = z.infer<typeof FeedbackSheet>;

/** One answer of a body that holds; `key` is its decision's, `row` null where the row is not there any more. */
export const GivenAnswer = z.strictObject({
  key: z.string(),
  said: AnsweredAs,
  on: z.iso.date(),
  words: FeedbackWords.nullable(),
  place: z.string(),
  row: NodeId.nullable(),
  area: z.string().nullable(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** A body that was asked about a document, or that answered without a note that it was. `asked`: the noted day. */
export const FeedbackEntry = z.strictObject({
  actor: z.strictObject({ id: NodeId, name: z.string() }),
  document: z.strictObject({ id: NodeId, title: z.string(), town: z.string(), year: z.int().nullable() }),
  asked: z.iso.date().nullable(),
  askedKey: z.string().nullable(),
  answers: z.array(GivenAnswer),
});
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

export const FeedbackAnswer = z.strictObject({ entries: z.array(FeedbackEntry) });
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;

/**
 * What was read of a returned sheet: `answered` lines were kept by the change `made`, `unchanged` say what is kept already,
 * `blank` say nothing; each of `faults` was not kept, and why.
 */
export const FeedbackReceipt = z.strictObject({
  partner: z.strictObject({ id: NodeId, name: z.string() }),
  document: NodeId,
  made: z.string().nullable(),
  answered: z.int(),
  unchanged: z.int(),
  blank: z.int(),
  faults: z.array(z.strictObject({ line: z.int(), what: Bilingual })),
});
export type FeedbackReceipt = z.infer<typeof FeedbackReceipt>;
