import type { Lines } from '../../graph/schema/vocabulary.ts';
import type { Piece } from '../readers/source.ts';
import type { MeasureDraft } from './draft.ts';
import { bulletsWithin, unmarked } from './list-marks.ts';
import { phaseAlone, phased } from './phases.ts';
import { goesOn, isUnfinished, joined, saysNothing } from './words.ts';

/** Letters up to which a text that lost its lines is taken for one measure. */
const longestSure = 40;

/** A measure while its pieces are gathered. */
interface Gathered {
  text: string;
  from: number;
  to: number;
  level: number;
  uncertain: boolean;
}

/**
 * The measures of a cell. Bullets and numbers begin them, items below an item belong to it; without any, own paragraphs and
 * lines do that do not go on with the one before. What is one piece stays one measure, uncertain where others may begin. `flat`:
 * the format keeps no lines inside a cell, so that one long text may be several measures whether or not places show.
 */
export function measuresOf(pieces: readonly Piece[], flat: boolean): readonly MeasureDraft[] {
  const items = pieces.filter(({ text }) => !saysNothing(text)).flatMap(itemsWithin);
  const listed = items.filter(({ level }) => level > 0);
  const top = Math.min(...listed.map(({ level }) => level));
  const measures: Gathered[] = [];
  for (const item of items) {
    const last = measures.at(-1);
    if (last && belongsTo(last, item, listed.length > 0, top)) {
      last.text = joined(last.text, item.text);
      last.to = item.lines[1];
    } else
      measures.push({
        text: item.text,
        from: item.lines[0],
        to: item.lines[1],
        level: item.level,
        uncertain: item.begins === 'short' && listed.length === 0 && last !== undefined,
      });
  }
  const lost = flat && measures.length === 1;
  return measures.filter(isNoLead).map((measure) => finished(measure, lost));
}

interface CellItem {
  readonly text: string;
  readonly lines: Lines;
  readonly begins: Piece['begins'];
  readonly level: number;
}

/** A piece without its mark; several where bullets stand inside its text. */
function itemsWithin(piece: Piece): CellItem[] {
  const { text, level } = unmarked(piece);
  const places = [0, ...bulletsWithin(text), text.length];
  if (places.length === 2) return [{ text, lines: piece.lines, begins: piece.begins, level }];
  return places.slice(0, -1).flatMap((from, nth) => {
    const part = unmarked({ ...piece, text: text.slice(from, places[nth + 1]) }).text;
    return part === '' ? [] : [{ text: part, lines: piece.lines, begins: piece.begins, level: 1 }];
  });
}

function belongsTo(last: Gathered, item: CellItem, anyListed: boolean, top: number): boolean {
  if (phaseAlone(item.text)) return true;
  if (item.level > 0) return item.level > top && last.level >= top;
  if (item.begins === 'wrapped' || goesOn(item.text) || isUnfinished(last.text)) return true;
  return anyListed && item.begins === 'short';
}

/** A line that only leads to the items after it is no measure. */
function isNoLead({ text, level }: Gathered, index: number, all: readonly Gathered[]): boolean {
  return !(level === 0 && text.endsWith(':') && (all[index + 1]?.level ?? 0) > 0);
}

function finished({ text, from, to, uncertain, level }: Gathered, lost: boolean): MeasureDraft {
  const read = phased(text);
  const cuts = level > 0 && !lost ? [] : possibleCuts(read.text);
  const long = lost && read.text.length > longestSure;
  return { ...read, lines: [from, to], uncertain: uncertain || long || cuts.length > 0, cuts };
}

const noun = '\\p{Lu}[\\p{Ll}-]+';
/** Where a measure may begin inside a text that lost its bullets: two words run together, or a new phrase after a noun. */
const runTogether = /(?<=\p{Ll}{6})(?=\p{Lu}\p{Ll}{5})|(?<=\p{Ll}{3})(?=\d)/gu;
const newPhrase = new RegExp(
  `(?<=(?:\\p{L}{3,}|[)"“”*]) )(?=(?:${noun}(?:ung|ungen|tion|bau|gewinnung|nahme|erung|fortführung)\\b|\\p{Lu}\\p{Ll}+(?:te|e|er|es|ige|ische|liche|same) ${noun}|\\d+ ${noun}|Weitere[rsn]? |Teilnahme |Angebot |Aufbau |Ausbau ))`,
  'gu',
);
const leansOn = /(?:^|\s)(?:\p{Ll}+|\d+|[IVX]+|z\.B\.|bspw\.|"\p{L}*|\p{L}+-)$/u;

function possibleCuts(text: string): number[] {
  if (text.length < 40 && !/\p{Ll}\p{Lu}|\p{Ll}\d/u.test(text)) return [];
  const places = new Set<number>();
  for (const { index } of text.matchAll(runTogether)) places.add(index);
  for (const { index } of text.matchAll(newPhrase)) {
    const before = text.slice(0, index).trimEnd();
    if (index >= 12 && text.length - index >= 12 && !leansOn.test(before) && !isUnfinished(before))
      places.add(index);
  }
  return [...places].filter((place) => !insideBrackets(text, place)).sort((a, b) => a - b);
}

function insideBrackets(text: string, place: number): boolean {
  const before = text.slice(0, place);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
