import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DamagedJournal } from '../errors.ts';
import { entryKinds } from './engine.ts';
import type { JournalEntry } from './engine.ts';

/** One line of the journal; `sum` is the SHA-256 of the rest as JSON. */
const Line = z.strictObject({
  sum: z.string(),
  id: z.string().min(1),
  kind: z.enum(entryKinds),
  payload: z.unknown(),
});

/** An entry with the line (from 1) it stands in. */
export interface NumberedEntry {
  readonly line: number;
  readonly entry: JournalEntry;
}

const sumOf = ({ id, kind, payload }: JournalEntry) =>
  createHash('sha256')
    .update(JSON.stringify([id, kind, payload]))
    .digest('hex');

/** An entry as one line with its line end. */
export function journalLine({ id, kind, payload }: JournalEntry): string {
  return `${JSON.stringify({ sum: sumOf({ id, kind, payload }), id, kind, payload })}\n`;
}

/**
 * Reads a journal. The last line may be torn by a crash (no line end, or pages that never reached the disk): it was
 * never acknowledged, `torn` says its number and `length` (bytes) where the sound part ends. Any other damage throws
 * DamagedJournal with the line.
 */
export function readJournalLines(
  bytes: Buffer,
  name: string,
): { entries: NumberedEntry[]; length: number; torn: number | null } {
  const entries: NumberedEntry[] = [];
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.subarray(start, end === -1 ? bytes.length : end);
    const last = end === -1 || end === bytes.length - 1;
    if (end === -1 || (last && text.includes(0))) return { entries, length: start, torn: line };
    entries.push({ line, entry: parseLine(text.toString('utf8'), `${name}, line ${line}`) });
    start = end + 1;
  }
  return { entries, length: start, torn: null };
}

function parseLine(text: string, place: string): JournalEntry {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DamagedJournal(`${place}: no JSON`, { cause });
  }
  const parsed = Line.safeParse(json);
  if (!parsed.success)
    throw new DamagedJournal(`${place}: not an entry of a journal`, { cause: parsed.error });
  const { sum, ...entry } = parsed.data;
  if (sum !== sumOf(entry)) throw new DamagedJournal(`${place}: the content does not match its checksum`);
  return entry;
}
