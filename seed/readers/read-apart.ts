import { unpacks } from './file-kind.ts';
import { inThread } from './in-thread.ts';
import type { ReadingLimits, SourceLimits } from './reading-limits.ts';
import { readTables } from './read-tables.ts';
import type { ToRead, WasRead } from './read-worker.ts';
import type { Source } from './source.ts';
import type { TableFile } from './table-file.ts';

/** Bytes of a text that is read at once: it takes no more than a few milliseconds, a thread takes longer to start. */
const shortText = 32 * 1024;

/**
 * Reads a file as `readTables` does, in a thread of its own; one that takes more memory or time than its limits ends this
 * thread and nothing else. Throws UnreadableFile.
 */
export async function readTablesApart(bytes: Uint8Array, limits: ReadingLimits): Promise<TableFile> {
  if (bytes.length <= shortText && !unpacks(bytes)) return readTables(bytes, limits);
  const read = await readInThread({ as: 'tables', bytes, limits });
  if ('tables' in read) return read.tables;
  throw new Error('the thread has read something else');
}

/** Reads a file as `readSource` does, in a thread of its own, as above. Throws UnreadableFile. */
export async function readSourceApart(bytes: Uint8Array, limits: SourceLimits): Promise<Source> {
  const read = await readInThread({ as: 'source', bytes, limits });
  if ('source' in read) return read.source;
  throw new Error('the thread has read something else');
}

function readInThread(asked: ToRead): Promise<WasRead> {
  return inThread<WasRead>(new URL('./read-worker.ts', import.meta.url), asked, asked.limits);
}
