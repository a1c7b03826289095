import { z } from 'zod';

/** Why a service is not ready that answers already, only slower: the database has not planned all its texts yet. */
export const askingAhead = 'asking ahead';

/**
 * Whether requests should be sent here. `read-only`: questions are answered, changes are refused, `reason` says why; it
 * passes once something could be written again.
 */
export const Readiness = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ready') }),
  z.strictObject({
    status: z.literal('read-only'),
    reason: z.enum(['the storage is full', 'the storage cannot be written']),
  }),
  z.strictObject({ status: z.literal('unready'), reason: z.string() }),
]);
export type Readiness = z.infer<typeof Readiness>;
