import { Worker } from 'node:worker_threads';
import type { ReadingLimits } from './reading-limits.ts';
import { tooMuchMemory, tooSlow, UnreadableFile } from './unreadable-file.ts';

/** Why a thread could not read a file; the class of an error does not come through. */
export interface Refused {
  readonly refused: Pick<UnreadableFile, 'reason' | 'detail' | 'line'>;
}

/** Threads at the same time; others wait for their turn, so that many uploads take no more memory than these. */
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a script in a thread of its own that ends with it: the caller goes on meanwhile, and what takes more memory or time
 * than its limits ends this thread and nothing else. `asked` goes there and what it posts comes back, both as copies.
 * Throws UnreadableFile.
 */
export async function inThread<T extends object>(
  script: URL,
  asked: object,
  limits: Pick<ReadingLimits, 'memory' | 'seconds'>,
): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await inOwnThread<T>(script, asked, limits);
  } finally {
    // Who waits longest takes over this place.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

async function inOwnThread<T extends object>(
  script: URL,
  asked: object,
  { memory, seconds }: Pick<ReadingLimits, 'memory' | 'seconds'>,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T | Refused>();
  const worker = new Worker(script, {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 16 },
    execArgv: [],
  });
  worker.once('message', resolve);
  worker.once('error', (error) => {
    reject(isOutOfMemory(error) ? tooMuchMemory() : error);
  });
  const clock = setTimeout(() => {
    reject(tooSlow(seconds));
  }, seconds * 1000);
  try {
    const made = await promise;
    if (!('refused' in made)) return made;
    const { reason, detail, line } = made.refused;
    throw new UnreadableFile(reason, detail, line);
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}

/** What a thread posts: what `work` makes, or why the file could not be read. */
export async function orRefused<T>(work: () => T | Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { reason, detail, line } = error;
    return { refused: { reason, detail, line } };
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
