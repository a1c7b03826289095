import { createHash } from 'node:crypto';
import { DamagedJournal } from '../errors.ts';
import { journalFaults } from './journal-faults.ts';
import type { Place } from './journal-faults.ts';

/** What the first line of a chain names as the sum of the line before it. */
export const noLine = '0'.repeat(64);

/**
 * One line: `version` is the graph's after the change, `before` the sum of the line before, `sum` the SHA-256 of
 * version, `before` and `change`, the change's JSON as it is written. Every engine and every backup keeps this text.
 */
export interface Line {
  readonly version: number;
  readonly before: string;
  readonly sum: string;
  readonly change: string;
}

const form = /^\{"version":(\d{1,15}),"before":"([0-9a-f]{64})","sum":"([0-9a-f]{64})","change":(\{.*\})\}$/s;

function sumOf(version: number, before: string, change: string): string {
  return createHash('sha256').update(`${version}\n${before}\n${change}`).digest('hex');
}

/** Chains a change (JSON) to the line before; the text has no line end. */
export function composeLine(version: number, before: string, change: string): { text: string; sum: string } {
  const sum = sumOf(version, before, change);
  return { text: `{"version":${version},"before":"${before}","sum":"${sum}","change":${change}}`, sum };
}

/** A line taken apart; null when it has another form. Whether it matches its sum is not looked at. */
export function takeApart(text: string): Line | null {
  const [, version = '', before = '', sum = '', change = ''] = form.exec(text) ?? [];
  return change === '' ? null : { version: Number(version), before, sum, change };
}

/** A line taken apart; null when it has another form or its content does not match its sum. */
export function parseLine(text: string): Line | null {
  const line = takeApart(text);
  return line !== null && sumOf(line.version, line.before, line.change) === line.sum ? line : null;
}

const part = /^\{"v":\d+,"id":"(?:[^"\\]|\\.)*","partOf":("(?:[^"\\]|\\.)*")/;

/** The id of the change that a line's change is part of, by how changes are written; null where it stands by itself. */
export function wholeOf({ change }: Line): string | null {
  const [, id] = part.exec(change) ?? [];
  return id === undefined ? null : (JSON.parse(id) as string);
}

/** A line with where it stands: its number from 1, and its place in bytes without the line end. */
export interface PlacedText {
  readonly number: number;
  readonly text: string;
  readonly at: number;
  readonly length: number;
}

/**
 * Checks that every line follows from the one before and passes them on. Throws DamagedJournal, which says in words
 * whether the line is damaged, doubled, in the wrong place, or one before it is missing.
 */
export async function* checkedLines(
  texts: AsyncIterable<PlacedText>,
  file: string,
): AsyncGenerator<{ line: Line; place: PlacedText }> {
  let last = { version: 0, sum: noLine };
  const rest = texts[Symbol.asyncIterator]();
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    const place: Place = { file, line: next.value.number };
    const line = parseLine(next.value.text);
    if (line === null) throw new DamagedJournal(journalFaults.damaged(place));
    if (line.sum === last.sum) throw new DamagedJournal(journalFaults.doubled(place));
    if (line.before !== last.sum) throw new DamagedJournal(await outOfOrder(line, last.version, place, rest));
    if (line.version <= last.version) throw new DamagedJournal(journalFaults.damaged(place));
    yield { line, place: next.value };
    last = line;
  }
}

/** The line before may stand further down or, when this one was seen already, further up; otherwise it is gone. */
async function outOfOrder(line: Line, lastVersion: number, place: Place, rest: AsyncIterator<PlacedText>) {
  if (line.version <= lastVersion) return journalFaults.misplaced(place);
  for (let next = await rest.next(); next.done !== true; next = await rest.next())
    if (parseLine(next.value.text)?.sum === line.before) return journalFaults.misplaced(place);
  return journalFaults.missing(place);
}
