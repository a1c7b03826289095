import { parentPort, workerData } from 'node:worker_threads';
import { orRefused } from './in-thread.ts';
import { readSource } from './read-source.ts';
import { readTables } from './read-tables.ts';
import type { ReadingLimits, SourceLimits } from './reading-limits.ts';
import type { Source } from './source.ts';
import type { TableFile } from './table-file.ts';

/** What a worker is given to read. */
export type ToRead =
  | { readonly as: 'tables'; readonly bytes: Uint8Array; readonly limits: ReadingLimits }
  | { readonly as: 'source'; readonly bytes: Uint8Array; readonly limits: SourceLimits };

/** What it comes back with. */
export type WasRead = { readonly tables: TableFile } | { readonly source: Source };

// Only `read-apart.ts` starts this file.
parentPort?.postMessage(await orRefused(() => read(workerData as ToRead)));

async function read(asked: ToRead): Promise<WasRead> {
  return asked.as === 'tables'
    ? { tables: readTables(asked.bytes, asked.limits) }
    : { source: await readSource(asked.bytes, asked.limits) };
}
