import { z } from 'zod';

/**
 * reading: an unreviewed reading of a wording · pair: two entries that may be one · kind: an entry of unclear kind ·
 * code: an office code of unknown meaning · cut: a text that may be several names, or one · listed: a name of a reference list that may be a body · lost: a decision whose place the document no longer has
 */
export const ReviewKind = z.enum(['reading', 'pair', 'kind', 'code', 'cut', 'listed', 'lost']);
export type ReviewKind = z.infer<typeof ReviewKind>;
