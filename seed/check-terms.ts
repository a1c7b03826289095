import type { Bundle, BundleMeasure, BundleMention } from '../graph/schema/bundle.ts';
import type { Registry, Term, Thing } from '../graph/schema/registry.ts';
import { placedRows, type PlacedRow } from './placed-rows.ts';
import { plainWords, speaksOf } from './term-words.ts';

/** Measures whose text cannot be told apart, because a table cell lost its bullets, and the text they share. */
interface SharedText {
  readonly measures: readonly { readonly at: string; readonly measure: BundleMeasure }[];
  readonly text: string;
}

/**
 * Compares the terms of measures with the document's own wording: every recorded term has a word in the measure's text
 * (or in its section's heading, where the text says no more than "the theme"), and every term that the text speaks
 * of is recorded. What stands only inside the name of a body need not be: the name tells what the body is concerned
 * with, and whether the measure is too is a reader's judgement. Nor need what stands in a row of damaged lines. What the text speaks
 * of by the name of a programme alone is recorded as such.
 */
export function checkTerms(bundle: Bundle, text: string, { actors, terms, things }: Registry): string[] {
  const lines = text.split('\n');
  const bodies = new Set(actors.filter(({ status }) => status === 'identifiable').map(({ id }) => id));
  const namesIn = ({ row }: PlacedRow) => row.mentions.filter(({ means }) => bodies.has(means));
  const programmes = new Map(
    things.flatMap((thing) => (thing.kind === 'programme' ? [[thing.id, thing]] : [])),
  );
  return placedRows(bundle).flatMap((placed) =>
    sharedTexts(placed, lines).flatMap((shared) => [
      ...unsupported(shared, placed.section.title, terms),
      ...wronglyThrough(shared, placed.row.mentions, terms, programmes),
      ...(placed.row.flags.includes('noise') ? [] : unrecorded(shared, namesIn(placed), terms)),
    ]),
  );
}

function unsupported({ measures, text }: SharedText, heading: string, terms: readonly Term[]): string[] {
  const wording = /\b(des|zum) thema/.test(plainWords(text)) ? `${text}\n${heading}` : text;
  return measures.flatMap(({ at, measure }) =>
    terms
      .filter(({ id }) => measure.terms.includes(id))
      .filter((term) => !speaksOf(wording, term))
      .map(({ id }) => `${at}: records ${id}, of which its text does not speak`),
  );
}

/** Terms that a text holds in the printed name of a programme only. */
function wronglyThrough(
  { measures, text }: SharedText,
  mentions: readonly BundleMention[],
  terms: readonly Term[],
  programmes: ReadonlyMap<string, Thing>,
): string[] {
  return measures.flatMap(({ at, measure }) =>
    terms
      .filter(({ id }) => measure.terms.includes(id))
      .flatMap((term) => {
        const names = mentions.filter(({ means }) => programmes.has(means));
        const own = speaksOf(without(text, names), term);
        const recorded = measure.through?.[term.id];
        const by = names.find((name) => speaksOf(name.as, term) && holds(text, name))?.means;
        if (recorded === undefined)
          return own || by === undefined
            ? []
            : [`${at}: speaks of ${term.id} by the name of ${by} alone, which "through" has to say`];
        // Which of several measures that share a text holds the word cannot be told from the text.
        return own && measures.length === 1
          ? [`${at}: speaks of ${term.id} itself, not only by the name of ${recorded}`]
          : [];
      }),
  );
}

function unrecorded(
  { measures, text }: SharedText,
  names: readonly BundleMention[],
  terms: readonly Term[],
): string[] {
  const recorded = new Set(measures.flatMap(({ measure }) => measure.terms));
  const wording = without(text, names);
  return terms
    .filter((term) => !recorded.has(term.id) && speaksOf(wording, term))
    .map(({ id }) => `${measures[0]?.at}: does not record ${id}, of which its text speaks`);
}

/** The measures of a row by their lines, each group with its text. */
function sharedTexts({ id, row }: PlacedRow, lines: readonly string[]): SharedText[] {
  const groups = Map.groupBy(
    row.measures.map((measure, index) => ({ at: `${id}/m${index + 1}`, measure })),
    ({ measure }) => measure.lines.join('-'),
  );
  return [...groups.values()].map((measures) => ({
    measures,
    text: measureText(measures, row.mentions, lines),
  }));
}

/** What the document prints for measures: the second cell of a table line, or the line without its partner cell. */
function measureText(
  measures: SharedText['measures'],
  mentions: readonly BundleMention[],
  lines: readonly string[],
): string {
  const [from, to] = measures[0]?.measure.lines ?? [1, 0];
  const own = lines.slice(from - 1, to);
  if (own.some((line) => line.includes('\t'))) return own.map((line) => line.split('\t')[1] ?? '').join('\n');
  const partners = mentions.filter(
    ({ column, basis, lines: [first, last] }) =>
      column === 'partner' && basis !== 'M1' && first <= to && last >= from,
  );
  return without(own.join('\n'), partners);
}

/** A text without the printed names. */
function without(text: string, names: readonly BundleMention[]): string {
  const printed = names.map(({ as }) => plainWords(as)).sort((a, b) => b.length - a.length);
  const plain = plainWords(text.replace(/-[ \t]*\n\s*/g, '-'));
  return printed.length === 0 ? text : printed.reduce(withoutName, plain);
}

function holds(text: string, name: BundleMention): boolean {
  return without(text, [name]) !== without(text, [{ ...name, as: '·' }]);
}

function withoutName(text: string, name: string): string {
  const letters = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'gu'), ' · ');
}
