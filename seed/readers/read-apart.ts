import { Worker } from 'node:worker_threads';
import { unpacks } from './file-kind.ts';
import type { ReadingLimits, SourceLimits } from './reading-limits.ts';
import { readTables } from './read-tables.ts';
import type { ToRead, WasRead } from './read-worker.ts';
import type { Source } from './source.ts';
import type { TableFile } from './table-file.ts';
import { tooMuchMemory, tooSlow, UnreadableFile } from './unreadable-file.ts';

/** Files read at the same time; others wait for their turn, so that many uploads take no more memory than these. */
const mostAtOnce = 2;
/** Bytes of a text that is read at once: it takes no more than a few milliseconds, a thread takes longer to start. */
const shortText = 32 * 1024;

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file as `readTables` does, in a thread of its own that ends with it: the caller goes on meanwhile, and a file
 * that takes more memory or time than its limits ends this thread and nothing else. Throws UnreadableFile.
 */
export async function readTablesApart(bytes: Uint8Array, limits: ReadingLimits): Promise<TableFile> {
  if (bytes.length <= shortText && !unpacks(bytes)) return readTables(bytes, limits);
  const read = await readInTurn({ as: 'tables', bytes, limits });
  if ('tables' in read) return read.tables;
  throw new Error('the thread has read something else');
}

/** Reads a file as `readSource` does, in a thread of its own, as above. Throws UnreadableFile. */
export async function readSourceApart(bytes: Uint8Array, limits: SourceLimits): Promise<Source> {
  const read = await readInTurn({ as: 'source', bytes, limits });
  if ('source' in read) return read.source;
  throw new Error('the thread has read something else');
}

async function readInTurn(asked: ToRead): Promise<Exclude<WasRead, { refused: unknown }>> {
  if (reading >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading += 1;
  try {
    return await readInWorker(asked);
  } finally {
    // Who waits longest takes over this place.
    const next = waiting.shift();
    if (next === undefined) reading -= 1;
    else next();
  }
}

async function readInWorker(asked: ToRead): Promise<Exclude<WasRead, { refused: unknown }>> {
  const { limits } = asked;
  const { promise, resolve, reject } = Promise.withResolvers<WasRead>();
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
  });
  worker.once('message', resolve);
  worker.once('error', (error) => {
    reject(isOutOfMemory(error) ? tooMuchMemory() : error);
  });
  const clock = setTimeout(() => {
    reject(tooSlow(limits.seconds));
  }, limits.seconds * 1000);
  try {
    const read = await promise;
    if (!('refused' in read)) return read;
    const { reason, detail, line } = read.refused;
    throw new UnreadableFile(reason, detail, line);
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
