import { z } from 'zod';
import { journalFaults } from '../engines/journal-faults.ts';
import type { Place } from '../engines/journal-faults.ts';
import { parseLine } from '../engines/journal-lines.ts';
import type { Line } from '../engines/journal-lines.ts';
import { DamagedJournal } from '../errors.ts';
import { ChangeEnvelope, changeForm, keptPayloads, outlines } from '../schema/change.ts';
import type { ChangeOutline, KeptChange } from '../schema/change.ts';

const Form = z.looseObject({ v: z.int(), kind: z.string() });

function changesWith(of: typeof keptPayloads | typeof outlines): ReadonlyMap<string, z.ZodType> {
  return new Map(Object.entries(of).map(([kind, payload]) => [kind, ChangeEnvelope.extend({ payload })]));
}
const keptChanges = changesWith(keptPayloads);
const changeOutlines = changesWith(outlines);

/** A change as a line holds it, with the version the graph has after it. */
export interface Kept {
  readonly change: KeptChange;
  readonly version: number;
}

/** What a line holds. Throws DamagedJournal, in words: damaged, newer, of an unknown kind, or incomplete. */
export function parseKept(text: string, place: Place): Kept {
  const line = parseLine(text);
  if (line === null) throw new DamagedJournal(journalFaults.damaged(place));
  return parseWith(keptChanges, line, place) as Kept;
}

/** The same without what is large, for a line whose sum was checked. */
export function parseOutline(line: Line, place: Place): { change: ChangeOutline; version: number } {
  return parseWith(changeOutlines, line, place) as { change: ChangeOutline; version: number };
}

function parseWith(schemas: ReadonlyMap<string, z.ZodType>, { version, change: text }: Line, place: Place) {
  const json = parseJson(text);
  const form = Form.safeParse(json);
  if (!form.success) throw new DamagedJournal(journalFaults.unreadable(place, placesOf(form.error)));
  if (form.data.v > changeForm) throw new DamagedJournal(journalFaults.newerChange(place));
  const schema = schemas.get(form.data.kind);
  if (schema === undefined) throw new DamagedJournal(journalFaults.unknownKind(place, form.data.kind));
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new DamagedJournal(journalFaults.unreadable(place, placesOf(parsed.error)));
  return { version, change: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The form check says that it is no change.
    return null;
  }
}

/** The first places that are wrong, for somebody who looks into the file; `within` is where what was parsed stands. */
export function placesOf(error: z.ZodError, within: readonly string[] = []): string {
  return error.issues
    .slice(0, 3)
    .map(({ path }) => [...within, ...path].join('.') || 'JSON')
    .join(', ');
}
