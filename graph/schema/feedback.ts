import { z } from 'zod';
import type { Bilingual } from './vocabulary.ts';

/** What a named body says of a row that names it: it is right, otherwise than printed, or wrong. The strongest objection stands last. */
export const Said = z.enum(['right', 'other', 'wrong']);
export type Said = z.infer<typeof Said>;

/** What a body may answer about a row; `added`: that it works with the area too, though the row does not name it. */
export const AnsweredAs = z.enum([...Said.options, 'added']);
export type AnsweredAs = z.infer<typeof AnsweredAs>;

/**
 * `answer` is what the body writes, `tie` what a tie is called by it then, `sign` its mark beside a name or on a line,
 * so that colour is never needed.
 */
export const saidTable: Readonly<
  Record<Said, { readonly answer: Bilingual; readonly tie: Bilingual; readonly sign: string }>
> = {
  right: {
    answer: { de: 'stimmt', en: 'right' },
    tie: { de: 'genannt und bestätigt', en: 'named and confirmed' },
    sign: '✓',
  },
  other: {
    answer: { de: 'anders', en: 'otherwise' },
    tie: { de: 'genannt, Partner sagt: anders', en: 'named, the partner says: otherwise' },
    sign: '≠',
  },
  wrong: {
    answer: { de: 'stimmt nicht', en: 'wrong' },
    tie: { de: 'genannt, widersprochen', en: 'named, contradicted' },
    sign: '✗',
  },
};

/** Words of a body, short and without names of persons. */
export const FeedbackWords = z.string().trim().min(1).max(300);

/** The answer of a body to a row that names it; `on` is the day of the answer, ISO. */
export const PartnerAnswer = z.strictObject({
  said: Said,
  on: z.iso.date(),
  words: FeedbackWords.optional(),
});
export type PartnerAnswer = z.infer<typeof PartnerAnswer>;

/** By what several answers go together: one objection counts more than any number of confirmations. */
export function strongestAnswer(answers: Iterable<Said>): Said | undefined {
  const given = new Set(answers);
  return Said.options.findLast((said) => given.has(said));
}

/** How many of the bodies that a view names were asked, and how many of these answered. */
export const FeedbackCounts = z.strictObject({ asked: z.int(), answered: z.int() });
export type FeedbackCounts = z.infer<typeof FeedbackCounts>;
