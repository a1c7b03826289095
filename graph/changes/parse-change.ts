import { z } from 'zod';
import { journalFaults } from '../engines/journal-faults.ts';
import type { Place } from '../engines/journal-faults.ts';
import { parseLine } from '../engines/journal-lines.ts';
import type { Line } from '../engines/journal-lines.ts';
import { DamagedJournal } from '../errors.ts';
import { ChangeEnvelope, changeForm, isChangeKind, payloads } from '../schema/change.ts';
import type { Change } from '../schema/change.ts';
import type { Made } from './kind.ts';

const Form = z.looseObject({ v: z.int(), kind: z.string() });

/** The change that a line keeps. Throws DamagedJournal, in words: damaged, newer, of an unknown kind, or incomplete. */
export function parseChangeLine(text: string, place: Place): Made {
  const line = parseLine(text);
  if (line === null) throw new DamagedJournal(journalFaults.damaged(place));
  return parseChange(line, place);
}

/** The same for a line whose sum was checked. */
export function parseChange({ version, change: text }: Pick<Line, 'version' | 'change'>, place: Place): Made {
  const json = parseJson(text);
  const form = Form.safeParse(json);
  if (!form.success) throw new DamagedJournal(journalFaults.unreadable(place, placesOf(form.error)));
  if (form.data.v > changeForm) throw new DamagedJournal(journalFaults.newerChange(place));
  const { kind } = form.data;
  if (!isChangeKind(kind)) throw new DamagedJournal(journalFaults.unknownKind(place, kind));
  const parsed = ChangeEnvelope.extend({ payload: payloads[kind] }).safeParse(json);
  if (!parsed.success) throw new DamagedJournal(journalFaults.unreadable(place, placesOf(parsed.error)));
  return { version, change: parsed.data as Change };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The form check says that it is no change.
    return null;
  }
}

/** The first places that are wrong, for somebody who looks into the file. */
function placesOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path }) => path.join('.') || 'JSON')
    .join(', ');
}
