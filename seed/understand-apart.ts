import type { ReadProgramme } from './forms/read-programme.ts';
import { inThread } from './readers/in-thread.ts';
import { programmeLimits } from './readers/reading-limits.ts';
import type { ToUnderstand } from './understand-worker.ts';

/** Reads a file, masks its persons and understands the rest, all in a thread of its own. Throws UnreadableFile. */
export function understandApart(asked: ToUnderstand): Promise<ReadProgramme> {
  return inThread<ReadProgramme>(new URL('./understand-worker.ts', import.meta.url), asked, programmeLimits);
}
