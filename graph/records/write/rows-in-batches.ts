import type { z } from 'zod';
import type { Query, Transaction } from '../../engines/engine.ts';

/** Rows per UNWIND: large enough that round trips do not count, small enough for one message. */
const batchSize = 2000;

/** A row of a query that returns nothing. */
export type BatchQuery<Row extends z.ZodType> = Query<z.ZodObject<{ rows: z.ZodArray<Row> }>>;

/** Sends `rows` in batches in the given order; nothing is sent for no rows. */
export async function runInBatches<Row extends z.ZodType>(
  tx: Transaction,
  query: BatchQuery<Row>,
  rows: readonly z.input<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    await tx.run(query, { rows: rows.slice(start, start + batchSize) });
  }
}
