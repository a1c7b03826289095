import type { z } from 'zod';
import type { Query } from './engine.ts';

/** Parameters as the query's schema reads them, absent values left out; a mismatch is a programming error. */
export function parseParams<P extends z.ZodType>(query: Query<P>, params: z.input<P>): unknown {
  const parsed = query.params.safeParse(params);
  if (!parsed.success)
    throw new TypeError(`query "${query.name}": wrong parameters`, { cause: parsed.error });
  return parsed.data;
}

/** Rows as the query's schema reads them; a mismatch means that the data and the query have come apart. */
export function parseRows<R extends z.ZodType>(
  query: Query<z.ZodType, R>,
  rows: readonly unknown[],
): z.output<R>[] {
  return rows.map((row) => {
    const parsed = query.row.safeParse(row);
    if (!parsed.success)
      throw new TypeError(`query "${query.name}": unexpected row`, { cause: parsed.error });
    return parsed.data;
  });
}
