import { z } from 'zod';
import { Bilingual, DocumentForm, Lines, NodeId } from './vocabulary.ts';

/** Lines that were not understood and are listed at most; the count says how many there are. */
export const mostNotUnderstood = 300;

const Counted = z.strictObject({ what: Bilingual, count: z.int().min(1) });

/**
 * What a town's file was read into, before it is loaded or after. `asks`: its form is a guess. `names`: the town that the file
 * names where that is another. `replaces`: title of the document loaded under the same id; `isSame`: from this very file. `lines`
 * counts lines of the file that are not blank. `changes`: what was loaded, for taking it back; empty where nothing was.
 */
export const ProgrammeReport = z.strictObject({
  document: NodeId,
  title: z.string(),
  form: DocumentForm,
  asks: z.boolean(),
  names: z.strictObject({ town: z.string(), line: z.int() }).nullable(),
  replaces: z.string().nullable(),
  isSame: z.boolean(),
  counts: z.strictObject({
    sections: z.int(),
    rows: z.int(),
    measures: z.int(),
    uncertainMeasures: z.int(),
    goals: z.int(),
    mentions: z.int(),
    unreviewed: z.int(),
    newNames: z.int(),
  }),
  lines: z.strictObject({ read: z.int(), used: z.int(), discarded: z.int(), open: z.int() }),
  columns: z.array(z.strictObject({ head: z.string(), holds: Bilingual })),
  discarded: z.array(Counted),
  notes: z.array(Counted),
  questions: z.array(Counted),
  notUnderstood: z.array(z.strictObject({ lines: Lines, text: z.string(), why: Bilingual })),
  notUnderstoodTotal: z.int(),
  changes: z.array(z.string()),
});
export type ProgrammeReport = z.infer<typeof ProgrammeReport>;
