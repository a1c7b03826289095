import { z } from 'zod';
import { NodeId } from './vocabulary.ts';

/** Lines of a source text that are kept at most, and characters of one. */
export const mostSourceLines = 20_000;
const longestLine = 4000;

/**
 * What a document's original says, line by line: the numbers of lines, from 1, are what `Lines` means. `sha256` is that
 * of the original, which itself is not kept. `pages`: the line with which each page begins, empty where there are none.
 * Persons are masked before it is kept, as far as they are found; `masked` counts where.
 */
export const SourceText = z.strictObject({
  document: NodeId,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  lines: z.array(z.string().max(longestLine)).min(1).max(mostSourceLines),
  pages: z.array(z.int().min(1)),
  masked: z.int().min(0),
});
export type SourceText = z.infer<typeof SourceText>;

/** Lines of the source text from the one asked for; both inclusive. */
export const SourceQuery = z.strictObject({
  from: z.int().min(1).default(1),
  to: z.int().min(1).optional(),
});

export const mostLinesAtOnce = 500;

/**
 * Where the original of a document stands and, once it was added, its lines. `added`: whether it was; `lines` are those
 * asked for, at most `mostLinesAtOnce`.
 */
export const SourceAnswer = z.strictObject({
  document: NodeId,
  file: z.string().nullable(),
  sha256: z.string(),
  total: z.int(),
  added: z.boolean(),
  masked: z.int(),
  lines: z.array(z.strictObject({ number: z.int(), text: z.string(), page: z.int().nullable() })),
});
export type SourceAnswer = z.infer<typeof SourceAnswer>;

/** What became of an original that was added: how many lines it has, and in how many places something was masked. */
export const SourceReceipt = z.strictObject({ document: NodeId, lines: z.int(), masked: z.int() });
