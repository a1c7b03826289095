import { z } from 'zod';
import type { Query } from './engine.ts';

/** Lines sent or fetched in one message: a document's may be some hundred kilobytes long. */
export const linesAtOnce = 20;

const KeptLine = z.strictObject({ version: z.int(), text: z.string() });

/** A line stands on the node of its change, which was made in the same transaction. */
export const keepLines = {
  name: 'keep lines',
  text: `
    UNWIND $lines AS line
    MATCH (change:Change {version: line.version})
    SET change.line = line.text`,
  params: z.strictObject({ lines: z.array(KeptLine) }),
  row: z.never(),
} satisfies Query;

export const lineOfVersion = {
  name: 'line of a version',
  text: `
    MATCH (change:Change {version: $version})
    RETURN change.line AS text`,
  params: z.strictObject({ version: z.int() }),
  row: z.strictObject({ text: z.string().nullable() }),
} satisfies Query;

export const allLines = {
  name: 'all lines',
  text: `
    MATCH (change:Change)
    WHERE change.line IS NOT NULL
    RETURN change.version AS version, change.line AS text
    ORDER BY version`,
  params: z.strictObject({}),
  row: KeptLine,
} satisfies Query;
