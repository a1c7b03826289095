import type { WritableGraph } from '../graph/graph.ts';
import type { ProgrammeQuery, ProgrammeReport } from '../graph/schema/programme-report.ts';
import type { Bilingual } from '../graph/schema/vocabulary.ts';
import { loadProgramme, NotAProgramme, readProgrammeFile } from '../seed/programme-file.ts';
import { programmeReport } from '../seed/programme-report.ts';
import type { z } from 'zod';
import { readingOf } from './refused-file.ts';
import { InvalidRequest } from './request-errors.ts';

/** Reads a town's file, loads it where that is asked for, and tells what was read. Why it cannot be is told in the language. */
export async function takeProgramme(
  graph: WritableGraph,
  bytes: Uint8Array,
  { town, year, file, load }: z.output<typeof ProgrammeQuery>,
  { requestId, language }: { readonly requestId: string; readonly language: keyof Bilingual },
): Promise<ProgrammeReport> {
  try {
    const found = await readingOf(
      readProgrammeFile(graph, { bytes, file, town, year: year ?? null }),
      language,
    );
    const change =
      load === 'no' ? null : await loadProgramme(graph, found, { replace: load === 'replace', requestId });
    return programmeReport(found, change === null ? [] : [change]);
  } catch (error) {
    if (!(error instanceof NotAProgramme)) throw error;
    throw new InvalidRequest([{ pointer: '/body', detail: error.detail[language] }]);
  }
}
