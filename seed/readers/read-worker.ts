import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingLimits } from './reading-limits.ts';
import { readTables } from './read-tables.ts';
import type { TableFile } from './table-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What a worker is given to read. */
export interface ToRead {
  readonly bytes: Uint8Array;
  readonly limits: ReadingLimits;
}

/** What it comes back with; the class of an error does not come through. */
export type WasRead =
  { readonly file: TableFile } | { readonly refused: Pick<UnreadableFile, 'reason' | 'detail' | 'line'> };

// Only `readApart` starts this file.
const { bytes, limits } = workerData as ToRead;
parentPort?.postMessage(read());

function read(): WasRead {
  try {
    return { file: readTables(bytes, limits) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { reason, detail, line } = error;
    return { refused: { reason, detail, line } };
  }
}
