import { z } from 'zod';
import type { BatchQuery } from './rows-in-batches.ts';

const bareNode = z.strictObject({ id: z.string().min(1) });

/** Creates nodes that are nothing yet but their ids; what is written to them later finds them by those. */
export const createBareNodes: BatchQuery<typeof bareNode> = {
  name: 'create bare nodes',
  text: `
    UNWIND $rows AS row
    CREATE (node:Entity {id: row.id})`,
  params: z.object({ rows: z.array(bareNode) }),
  row: z.never(),
};
