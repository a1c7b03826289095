import type { ReadProgramme } from './forms/read-programme.ts';
import { isPdf, unpacks } from './readers/file-kind.ts';
import { inThread } from './readers/in-thread.ts';
import { programmeLimits } from './readers/reading-limits.ts';
import { understandFile, type ToUnderstand } from './understand-file.ts';

/** Bytes of a text, and lines of what was kept, that take no longer than it takes to start a thread. */
const short = { bytes: 4096, lines: 60 } as const;

/** As `understandFile`, in a thread of its own where it takes long. */
export function understandApart(asked: ToUnderstand): Promise<ReadProgramme> {
  if (isShort(asked.given)) return understandFile(asked);
  const script = new URL('./understand-worker.ts', import.meta.url);
  return inThread<ReadProgramme>(script, asked, programmeLimits);
}

function isShort(given: ToUnderstand['given']): boolean {
  if ('kept' in given) return given.kept.source.lines.length <= short.lines;
  return given.bytes.length <= short.bytes && !unpacks(given.bytes) && !isPdf(given.bytes);
}
