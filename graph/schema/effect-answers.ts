import { z } from 'zod';
import { ChangeSummary } from './change-answers.ts';
import { CompareQuery, SameTownComparison } from './compare-answers.ts';
import { NodeId } from './vocabulary.ts';

/** `document`: which one to compare; without it the one in which most ties change. */
export const EffectQuery = CompareQuery.omit({ a: true, b: true }).extend({ document: NodeId.optional() });
export type EffectQuery = z.infer<typeof EffectQuery>;

/**
 * What a change makes of documents as they are today: side A without it, side B with it, everything later left as it is.
 * `documents` are those it may touch, with their ties more and less, most first. `comparison` is null where there is no
 * document, or where the change cannot be thought away: then `later` rests on it, or its state before is no longer kept.
 */
export const ChangeEffect = z.strictObject({
  change: ChangeSummary,
  documents: z.array(
    z.strictObject({
      id: NodeId,
      title: z.string(),
      year: z.int().nullable(),
      added: z.int(),
      dropped: z.int(),
    }),
  ),
  comparison: SameTownComparison.nullable(),
  later: z.array(ChangeSummary),
});
export type ChangeEffect = z.infer<typeof ChangeEffect>;
