import type { Bilingual } from '../graph/schema/vocabulary.ts';
import { UnreadableFile } from '../seed/readers/unreadable-file.ts';
import { InvalidRequest, TooLarge } from './request-errors.ts';

/** What reading a sent file comes to; why it cannot be read is told in the language of who sent it. */
export async function readingOf<T>(reading: Promise<T>, language: keyof Bilingual): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const detail = error.detail[language];
    const faults = [{ pointer: pointerTo(error.line), detail }];
    throw error.reason === 'too-large' ? new TooLarge(413, detail, faults) : new InvalidRequest(faults);
  }
}

/** Points to a line of a sent file; without one to the whole file. */
export function pointerTo(line: number | null): string {
  return line === null ? '/body' : `/lines/${line}`;
}
