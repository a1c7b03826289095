import type { NameContext } from './forms/names/known-names.ts';
import {
  readProgramme,
  withoutPersons,
  type ReadProgramme,
  type SourceWithoutPersons,
} from './forms/read-programme.ts';
import type { Corrections } from './forms/understand.ts';
import { readSource } from './readers/read-source.ts';
import { programmeLimits } from './readers/reading-limits.ts';

/** A file, or what was kept of it, with all that its reading rests on. */
export interface ToUnderstand {
  readonly given: { readonly bytes: Uint8Array } | { readonly kept: SourceWithoutPersons };
  /** Name of the town, name of the file as it may be kept, and the file's sum. */
  readonly facts: { readonly town: string; readonly file: string; readonly sha256: string };
  readonly context: NameContext;
  readonly corrections: Corrections;
}

/** Reads a file, masks its persons and understands the rest. Throws UnreadableFile. */
export async function understandFile({
  given,
  facts: { town, file, sha256 },
  context,
  corrections,
}: ToUnderstand): Promise<ReadProgramme> {
  const kept =
    'kept' in given ? given.kept : withoutPersons(await readSource(given.bytes, programmeLimits), context);
  const factsOf = (year: number | null) => ({
    id: `${context.town}-${year ?? 0}`,
    title: `Programm ${town} ${year ?? ''}`.trim(),
    file,
    sha256,
  });
  return readProgramme(kept, factsOf, context, corrections);
}
