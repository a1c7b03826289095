import { z } from 'zod';
import { DamagedJournal } from '../errors.ts';
import { journalFaults } from './journal-faults.ts';

/** The format of journals and backups that this program writes. */
export const journalFormat = 2;

/** The first line of a file of changes. A backup says what it holds, so that a shortened one is noticed. */
const Head = z.discriminatedUnion('kulturnetz', [
  z.object({ kulturnetz: z.literal('journal'), format: z.int() }),
  z.object({
    kulturnetz: z.literal('backup'),
    format: z.int(),
    at: z.iso.datetime(),
    changes: z.int(),
    version: z.int(),
    last: z.string(),
  }),
]);
export type Head = z.infer<typeof Head>;
export type BackupHead = Extract<Head, { kulturnetz: 'backup' }>;

export const journalHead = JSON.stringify({ kulturnetz: 'journal', format: journalFormat });

/**
 * What the first line says; null for a journal of format 1, which had no such line. Throws DamagedJournal for a newer
 * format and for a file that is something else.
 */
export function parseHead(text: string, file: string): Head | null {
  const place = { file, line: 1 };
  if (text.startsWith('{"sum":"')) return null;
  const parsed = Head.safeParse(parseJson(text));
  if (!parsed.success) throw new DamagedJournal(journalFaults.unknownHead(place));
  if (parsed.data.format !== journalFormat)
    throw new DamagedJournal(journalFaults.newerFormat(place, parsed.data.format));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON at all is no head either.
    return null;
  }
}
